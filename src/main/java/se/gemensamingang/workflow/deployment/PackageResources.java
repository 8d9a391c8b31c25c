package se.gemensamingang.workflow.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The models and forms of the package, each once and under the same name whether the program runs from a folder or from
 * a jar (where the class path lists each file twice).
 */
@Component
class PackageResources {

  private static final List<String> PATTERNS =
      List.of("bpmn/**/*.bpmn", "bpmn/**/*.dmn", "forms/**/*.form");

  private final ResourcePatternResolver resolver;

  PackageResources(ResourcePatternResolver resolver) {
    this.resolver = resolver;
  }

  /** @return all of them, by name */
  Collection<PackageResource> all() {
    Map<String, PackageResource> byName = new TreeMap<>();
    PATTERNS.forEach(pattern -> find(pattern).forEach(found -> byName.putIfAbsent(found.name(), found)));
    return byName.values();
  }

  private List<PackageResource> find(String pattern) {
    try {
      String folder = pattern.substring(0, pattern.indexOf('/') + 1);
      return List.of(resolver.getResources("classpath*:" + pattern)).stream()
          .map(resource -> read(folder, resource)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PackageResource read(String folder, Resource resource) {
    try {
      byte[] content = resource.getContentAsByteArray();
      String name = relativeName(folder, resource.getURL().getPath());
      return new PackageResource(name, content, Definitions.in(name, content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From the last folder of that name: the path before it may hold the same word. */
  static String relativeName(String folder, String path) {
    return path.substring(path.lastIndexOf("/" + folder) + 1);
  }
}
