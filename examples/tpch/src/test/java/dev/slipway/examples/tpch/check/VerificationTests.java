package dev.slipway.examples.tpch.check;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VerificationTests {

  @Test
  void passesEqualNumbersOfAnyScale() {
    assertThatCode(() -> verify("sum", "1.5", "1.500")).doesNotThrowAnyException();
  }

  @Test
  void findsASumThatIsWrongInItsLastDigit() {
    assertThatThrownBy(() -> verify("sum", "526165934.000839", "526165934.000838"))
        .isInstanceOf(WrongAnswer.class)
        .hasMessage(
            "Q1: sum of group A/F is 526165934.000839 in plain Java but 526165934.000838 in Spark");
  }

  @Test
  void letsTheLastDigitOfAnAverageDiffer() {
    assertThatCode(() -> verify("avg_qty", "25.5751549", "25.575155")).doesNotThrowAnyException();
    assertThatThrownBy(() -> verify("avg_qty", "25.575153", "25.575155"))
        .isInstanceOf(WrongAnswer.class);
  }

  @Test
  void findsAMissingGroup() {
    Answer nothing = new Answer("Q1", new TreeMap<>());
    assertThatThrownBy(() -> Verification.verify(answer("sum", "1"), nothing))
        .isInstanceOf(WrongAnswer.class)
        .hasMessage("Q1: groups is [A/F] in plain Java but [] in Spark");
  }

  @Test
  void findsAMissingColumn() {
    assertThatThrownBy(() -> Verification.verify(answer("sum", "1"), answer("other", "1")))
        .isInstanceOf(WrongAnswer.class);
  }

  @Test
  void findsAWrongNumberOfRows() {
    assertThatThrownBy(() -> Verification.verifyCount("lineitem", 60_175, 60_174))
        .isInstanceOf(WrongAnswer.class);
  }

  private static void verify(String column, String expected, String actual) {
    Verification.verify(answer(column, expected), answer(column, actual));
  }

  private static Answer answer(String column, String number) {
    return new Answer(
        "Q1", new TreeMap<>(Map.of("A/F", new TreeMap<>(Map.of(column, new BigDecimal(number))))));
  }
}
