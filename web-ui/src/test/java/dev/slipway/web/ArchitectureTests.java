package dev.slipway.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.slipway.web");

  @Test
  void knowsNeitherTheGatewayNorItsDatabase() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.slipway.gateway..",
            "dev.slipway.protocol..",
            "jakarta.persistence..",
            "org.springframework.data..",
            "org.springframework.jdbc..",
            "java.sql..",
            "org.hibernate..")
        .check(classes);
  }

  @Test
  void hasNoCyclesBetweenItsFeatures() {
    slices().matching("dev.slipway.web.(*)..").should().beFreeOfCycles().check(classes);
  }
}
