package se.gemensamingang.workflow.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import se.gemensamingang.workflow.ModelBean;

/** The beans that models may name. They are looked up when first needed, because many of them need the engine. */
@Component
class ModelBeans {

  private final ListableBeanFactory beans;

  ModelBeans(ListableBeanFactory beans) {
    this.beans = beans;
  }

  boolean has(String name) {
    return methods(name).isPresent();
  }

  /** The methods that may be called on the bean, or nothing when no model may name it. */
  Optional<Set<String>> methods(String name) {
    return beans.containsBean(name)
        ? Optional.ofNullable(beans.findAnnotationOnBean(name, ModelBean.class)).map(found -> Set.of(found.methods()))
        : Optional.empty();
  }

  /** Whether models may call the method on the bean with parameters of exactly these types. */
  boolean takesCall(String name, String method, List<Class<?>> parameters) {
    Class<?> type = methods(name).filter(allowed -> allowed.contains(method)).isPresent() ? beans.getType(name) : null;
    return type != null && Arrays.stream(type.getMethods()).anyMatch(
        each -> each.getName().equals(method) && List.of(each.getParameterTypes()).equals(parameters));
  }

  Object bean(String name) {
    return beans.getBean(name);
  }

  /** Whether models may call the method on this very object. */
  boolean allowsCall(Object target, String method) {
    ModelBean found = AopUtils.getTargetClass(target).getAnnotation(ModelBean.class);
    return found != null && Set.of(found.methods()).contains(method);
  }
}
