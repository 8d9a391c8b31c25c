package se.gemensamingang.workflow.deployment;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the package's files meet the administrator's changes.
 *
 * @param overwrite names of files, such as {@code bpmn/case/case.bpmn}, where the package's version wins when both the
 *     package and an administrator have changed the file; has no effect on other files
 */
@ConfigurationProperties("gemensamingang.deployment")
record DeploymentProperties(@DefaultValue Set<String> overwrite) {}
