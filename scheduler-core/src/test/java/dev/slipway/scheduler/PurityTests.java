package dev.slipway.scheduler;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scheduler is a function of what it is told: no clock, no lot, no thread, no I/O. */
class PurityTests {

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.slipway.scheduler");

  private static final ArchRule KNOWS_ONLY_THE_LANGUAGE =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideOutsideOfPackages(
                  "dev.slipway.scheduler..",
                  "java.lang",
                  "java.lang.invoke",
                  "java.lang.runtime",
                  "java.util",
                  "java.util.function",
                  "java.util.stream",
                  ""))
          .because("time, seeds and ids are arguments, and effects are elsewhere");

  private static final ArchRule CALLS_NOTHING_IMPURE =
      noClasses()
          .should()
          .dependOnClassesThat(
              belongToAnyOf(
                  System.class,
                  Thread.class,
                  ThreadLocal.class,
                  Runtime.class,
                  Process.class,
                  ProcessBuilder.class,
                  UUID.class,
                  Random.class,
                  java.util.SplittableRandom.class,
                  java.util.Timer.class,
                  java.util.Date.class,
                  java.util.Calendar.class,
                  java.util.Locale.class))
          .orShould()
          .callMethod(Math.class, "random")
          .because("equal changes must give equal plans");

  @Test
  void knowsOnlyTheLanguage() {
    assertThat(MAIN).isNotEmpty();
    KNOWS_ONLY_THE_LANGUAGE.check(MAIN);
  }

  @Test
  void callsNothingImpure() {
    CALLS_NOTHING_IMPURE.check(MAIN);
  }

  @ParameterizedTest
  @ValueSource(classes = {ReadsTheClock.class, DrawsByLot.class, NamesByLot.class, Sleeps.class})
  void isBrokenByCodeThatIsNotPure(Class<?> impure) {
    assertThatThrownBy(
            () -> CALLS_NOTHING_IMPURE.check(new ClassFileImporter().importClasses(impure)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(impure.getSimpleName());
  }

  @ParameterizedTest
  @ValueSource(classes = {ReadsTheDate.class, ReadsAFile.class, StartsThreads.class})
  void isBrokenByCodeThatKnowsMore(Class<?> impure) {
    assertThatThrownBy(
            () -> KNOWS_ONLY_THE_LANGUAGE.check(new ClassFileImporter().importClasses(impure)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(impure.getSimpleName());
  }

  @Test
  void keepsTheModelAndThePlanFreeOfHowTheyAreMade() {
    noClasses()
        .that(
            resideInAnyPackage(
                "dev.slipway.scheduler.model",
                "dev.slipway.scheduler.plan",
                "dev.slipway.scheduler.lifecycle"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "dev.slipway.scheduler",
                "dev.slipway.scheduler.feasibility",
                "dev.slipway.scheduler.placement",
                "dev.slipway.scheduler.explain"))
        .check(MAIN);
  }

  @Test
  void decidesWithoutLookingAtExplanations() {
    noClasses()
        .that(
            resideInAnyPackage(
                "dev.slipway.scheduler.feasibility", "dev.slipway.scheduler.placement"))
        .should()
        .dependOnClassesThat(resideInAnyPackage("dev.slipway.scheduler.explain"))
        .check(MAIN);
  }

  static final class ReadsTheClock {
    long now() {
      return System.nanoTime();
    }
  }

  static final class ReadsTheDate {
    Object now() {
      return java.time.Instant.now();
    }
  }

  static final class DrawsByLot {
    double lot() {
      return Math.random();
    }
  }

  static final class NamesByLot {
    Object name() {
      return UUID.randomUUID();
    }
  }

  static final class Sleeps {
    void sleep() {
      Thread.yield();
    }
  }

  static final class StartsThreads {
    Object pool() {
      return Executors.newCachedThreadPool();
    }
  }

  static final class ReadsAFile {
    boolean exists() {
      return Files.exists(Path.of("x"));
    }
  }
}
