package app.brevet.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.CheckupFinding.Failed;
import app.brevet.model.CheckupFinding.Fault;
import app.brevet.model.CheckupFinding.Kind;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CheckupTest {

  private static final Fault FAULT = Fault.of(Kind.OPEN_FILE, Path.of("/x"), false);
  private static final Check FAILS =
      () -> {
        throw new FailureException(new Failure.Cancelled());
      };

  @Test
  void look_whenOneCheckFails_thenThatIsToldOnceAndTheOthersLookAllTheSame() {
    Checkup checkup = new Checkup(List.of(FAILS, () -> Diagnosis.of(List.of(FAULT)), FAILS));

    assertThat(checkup.look())
        .isEqualTo(Diagnosis.of(List.of(new Failed(new Failure.Cancelled()), FAULT)));
  }

  @Test
  void look_whenNothingIsWrong_thenNothingIsFound() {
    assertThat(new Checkup(List.of(() -> Diagnosis.of(List.of()))).look())
        .isEqualTo(Diagnosis.of(List.of()));
  }
}
