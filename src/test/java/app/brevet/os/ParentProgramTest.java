package app.brevet.os;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.ChildJvm;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class ParentProgramTest {

  @Test
  void path_whenThisProcessStartsOne_thenItSeesThisProgramWithoutItsArguments() throws IOException {
    String self = ProcessHandle.current().info().command().orElseThrow();
    try (ChildJvm child = ChildJvm.start(ParentProgramMain.class, "argument")) {
      assertThat(child.line()).contains(self);
    }
  }
}
