package dev.slipway.agent.os;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcEntryTests {

  @Test
  void readsALineWhoseCommandNameHoldsParenthesesAndBlanks() {
    String stat =
        "77 (a) b (c) S 5 76 75 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 123456 1000 50 more";

    ProcEntry entry = ProcEntry.parse(stat);

    assertThat(entry).isEqualTo(new ProcEntry(77, 'S', 5, 76, 75, 123456));
    assertThat(entry.alive()).isTrue();
  }

  @Test
  void takesItselfForItself() {
    long self = ProcessHandle.current().pid();

    assertThat(Proc.entry(self)).hasValueSatisfying(e -> assertThat(e.pid()).isEqualTo(self));
    assertThat(Proc.carries(self, new ProcessToken("1:none"))).isFalse();
  }
}
