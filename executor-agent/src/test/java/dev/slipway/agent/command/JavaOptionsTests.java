package dev.slipway.agent.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaOptionsTests {

  @Test
  void splitsAtBlanksOutsideQuotes() {
    assertThat(JavaOptions.split("  -Da=1\t-Db='2 3'  \"-Dc=it's\" -Dd=\"4\"5 "))
        .containsExactly("-Da=1", "-Db=2 3", "-Dc=it's", "-Dd=45");
    assertThat(JavaOptions.split(" ")).isEmpty();
    assertThat(JavaOptions.split("''")).containsExactly("");
  }
}
