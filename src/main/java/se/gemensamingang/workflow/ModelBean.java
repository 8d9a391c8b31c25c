package se.gemensamingang.workflow;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A Spring bean that models may name in an expression, under its bean name. Nothing else can be named, apart from process
 * variables and {@code execution.processBusinessKey}.
 *
 * <p>A delegate or listener lists no methods: a model says {@code ${recordDecisionDelegate}} and the engine calls it. Other
 * beans list the methods that a model may call: {@code ${assignment.to(execution, 'role')}}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ModelBean {

  /** @return the names of the public methods that a model may call */
  String[] methods() default {};
}
