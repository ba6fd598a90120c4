package dev.slipway.gateway.parts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;

class PartsArchitectureTests {

  private static final String[] PARTS = {
    "dev.slipway.gateway.access..",
    "dev.slipway.gateway.artifact..",
    "dev.slipway.gateway.database..",
    "dev.slipway.gateway.log..",
    "dev.slipway.gateway.platform..",
    "dev.slipway.gateway.runtime..",
  };

  private static final JavaClasses GATEWAY =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("dev.slipway.gateway");

  @Test
  void theGatewayKnowsNeitherSparkNorTheClusterManagerNorAgents() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "dev.slipway.spark..", "dev.slipway.agent..")
        .check(GATEWAY);
  }

  @Test
  void thePartsKnowNoRunAndNoPage() {
    noClasses()
        .that()
        .resideInAnyPackage(PARTS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.slipway.gateway.run..",
            "dev.slipway.gateway.submission..",
            "dev.slipway.gateway.dispatch..",
            "dev.slipway.gateway.agent..",
            "dev.slipway.gateway.application..",
            "dev.slipway.gateway.dashboard..",
            "dev.slipway.gateway.feed..",
            "dev.slipway.scheduler..",
            "dev.slipway.web..")
        .check(GATEWAY);
  }

  @Test
  void thePlatformKnowsNoFeature() {
    noClasses()
        .that()
        .resideInAPackage("dev.slipway.gateway.platform..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.slipway.gateway.access..",
            "dev.slipway.gateway.artifact..",
            "dev.slipway.gateway.database..",
            "dev.slipway.gateway.log..",
            "dev.slipway.gateway.runtime..")
        .check(GATEWAY);
  }

  @Test
  void rowsAndRepositoriesOfThePartsStayInTheirPackage() {
    classes()
        .that()
        .resideInAnyPackage(PARTS)
        .and()
        .areAnnotatedWith(Entity.class)
        .or()
        .resideInAnyPackage(PARTS)
        .and()
        .areAssignableTo(Repository.class)
        .should()
        .notBePublic()
        .check(GATEWAY);
  }
}
