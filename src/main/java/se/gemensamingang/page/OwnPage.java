package se.gemensamingang.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Controller;

/**
 * A controller of one of our own pages, in the package {@code <module>.web}. Its view gets what the layout
 * {@code page/layout} needs. An address never holds anything about a person: a search is posted.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Controller
public @interface OwnPage {

  /** @return the name of the bean, when another than the class's is wanted */
  @AliasFor(annotation = Controller.class)
  String value() default "";
}
