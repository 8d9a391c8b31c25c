package se.gemensamingang;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.AbstractManager;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.page.OwnPage;

@AnalyzeClasses(packages = "se.gemensamingang", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule onlyWorkflowAndProcessPackagesKnowTheEngine =
      noClasses().that().resideOutsideOfPackages("..workflow..", "..process..")
          .should().dependOnClassesThat().resideInAPackage("org.camunda..");

  @ArchTest
  static final ArchRule theEngineIsKnownWhereItIsAllowed =
      classes().that().resideInAPackage("..process..").and(are(delegates()))
          .should().dependOnClassesThat().resideInAPackage("org.camunda..");

  @ArchTest
  static final ArchRule onlyWorkflowKnowsTheEnginesInside =
      noClasses().that().resideOutsideOfPackage("..workflow..")
          .should().dependOnClassesThat().resideInAPackage("org.camunda.bpm.engine.impl..");

  @ArchTest
  static final ArchRule theDomainKnowsNoWeb =
      noClasses().that().resideInAnyPackage("..casefile", "..consent", "..emergency", "..intake", "..directory", "..accesslog", "..shared")
          .should().dependOnClassesThat().resideInAnyPackage("jakarta.servlet..", "org.springframework.web..",
              "org.thymeleaf..", "..page..");

  @ArchTest
  static final ArchRule pagesLiveInTheWebPackageOfTheirModule =
      classes().that().areAnnotatedWith(OwnPage.class).should().resideInAPackage("..web");

  @ArchTest
  static final ArchRule webPackagesKnowNoDatabase =
      noClasses().that().resideInAPackage("..web").should().dependOnClassesThat().resideInAPackage("org.springframework.jdbc..");

  @ArchTest
  static final ArchRule delegatesAreCalledSoAndHoldNoTransactionOfTheirOwn =
      classes().that().implement(JavaDelegate.class)
          .should().haveSimpleNameEndingWith("Delegate")
          .andShould().bePackagePrivate()
          .andShould().notBeAnnotatedWith(Transactional.class)
          .andShould().resideInAPackage("..process..");

  @ArchTest
  static final ArchRule nothingIsInjectedIntoFields =
      fields().should().notBeAnnotatedWith(Autowired.class);

  @ArchTest
  static final ArchRule nobodyAsksTheWallForTheTime =
      noClasses().should().callMethod(Instant.class, "now")
          .orShould().callMethod(LocalDate.class, "now")
          .orShould().callMethod(LocalDateTime.class, "now")
          .orShould().callMethod(ZonedDateTime.class, "now");

  @ArchTest
  static final ArchRule nothingIsPrintedPastTheLog =
      noClasses().that().doNotHaveSimpleName("OneLineFailureReporter").and().doNotHaveSimpleName("KeyCommand")
          .should().accessField(System.class, "out")
          .orShould().accessField(System.class, "err")
          .because("only what speaks to somebody at a command line, where no log is yet, may print");

  @ArchTest
  static final ArchRule classesAreNamedAfterWhatTheyAre =
      noClasses().that().doNotHaveSimpleName("GuardedExpressionManager").and().areNotAssignableTo(AbstractManager.class)
          .should().haveNameMatching(".*(Util|Utils|Manager|Helper|Constants)")
          .because("a name says what something is; only a class that extends the engine's own may carry its name");

  @ArchTest
  static final ArchRule packagesDoNotDependInCircles =
      slices().matching("se.gemensamingang.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule publicMethodsOfModelBeansAreAskedForByName =
      methods().that().areDeclaredInClassesThat().implement(JavaDelegate.class).and().arePublic()
          .should().haveName("execute");

  private static DescribedPredicate<JavaClass> delegates() {
    return DescribedPredicate.describe("delegates", type -> type.isAssignableTo(JavaDelegate.class));
  }
}
