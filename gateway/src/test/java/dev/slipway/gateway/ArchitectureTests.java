package dev.slipway.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Arrows that must not be. */
class ArchitectureTests {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.slipway.gateway");

  @Test
  void theGatewayDoesNotKnowSparkOrItsClusterManager() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "dev.slipway.spark..", "dev.slipway.agent..")
        .check(CLASSES);
  }

  @Test
  void onlyTheDashboardPackageKnowsTheDashboard() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.slipway.gateway.dashboard..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.slipway.web..")
        .check(CLASSES);
  }

  @Test
  void noFeatureDependsOnTheDashboard() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.slipway.gateway.dashboard..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.slipway.gateway.dashboard..")
        .check(CLASSES);
  }

  @Test
  void runsKnowNothingOfThoseWhoUseThem() {
    noClasses()
        .that()
        .resideInAPackage("dev.slipway.gateway.run..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.slipway.gateway.application..",
            "dev.slipway.gateway.dispatch..",
            "dev.slipway.gateway.agent..",
            "dev.slipway.gateway.submission..")
        .check(CLASSES);
  }

  @Test
  void rowsOfApplicationsAreKnownToTheirFeatureOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.slipway.gateway.application..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.slipway.gateway.application.model..")
        .check(CLASSES);
  }

  @Test
  void timeComesFromTheClock() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.slipway.gateway.run..",
            "dev.slipway.gateway.application..",
            "dev.slipway.gateway.dispatch..",
            "dev.slipway.gateway.agent..",
            "dev.slipway.gateway.submission..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }

  @Test
  void thePlatformStandsOnNoFeature() {
    noClasses()
        .that()
        .resideInAPackage("dev.slipway.gateway.platform..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.slipway.gateway.run..",
            "dev.slipway.gateway.application..",
            "dev.slipway.gateway.agent..",
            "dev.slipway.gateway.artifact..",
            "dev.slipway.gateway.runtime..",
            "dev.slipway.gateway.log..",
            "dev.slipway.gateway.access..")
        .check(CLASSES);
  }
}
