package dev.slipway.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

  private final JavaClasses module =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.slipway.spark");

  @Test
  void knowsSparkAndTheProtocolAndNothingElse() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "scala..",
            "org.apache.spark..",
            "com.fasterxml.jackson..",
            "org.slf4j..",
            "dev.slipway.protocol..",
            "dev.slipway.spark..")
        .check(module);
  }

  @Test
  void hasNoPackagesThatKnowEachOtherInACircle() {
    slices().matching("dev.slipway.spark.(*)..").should().beFreeOfCycles().check(module);
  }
}
