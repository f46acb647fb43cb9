package app.brevet.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.activity.Activity.AwsAnswer;
import app.brevet.activity.Activity.Entry;
import app.brevet.model.AwsCause;
import app.brevet.model.CodeProgramReason;
import app.brevet.model.ConsoleReason;
import app.brevet.model.Failure;
import app.brevet.model.FileReason;
import app.brevet.model.KeychainReason;
import app.brevet.model.ProfileName;
import app.brevet.model.TokenProgramReason;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What an entry keeps of a failure: nothing that a program, a file or AWS said.
final class FailedEntryTest {

  private static final String SAID = "wJalrXUtnFEMI-said";
  private static final ProfileName DEV = new ProfileName("dev");
  private static final Failure.AwsRefused REFUSED =
      new Failure.AwsRefused(
          AwsCause.NOT_AUTHORIZED, "AccessDenied", SAID, Optional.of("request-1"));

  static Stream<Failure> failures() {
    return Stream.of(
        REFUSED,
        new Failure.ActionDenied("iam:CreateAccessKey", REFUSED),
        new Failure.AwsUnreachable("http://me:" + SAID + "@proxy", SAID),
        new Failure.KeychainFailed(KeychainReason.CORRUPT, SAID, SAID),
        new Failure.CodeProgramFailed(DEV, CodeProgramReason.FAILED, SAID, SAID),
        new Failure.TokenProgramFailed(DEV, TokenProgramReason.FAILED, SAID, SAID),
        new Failure.FileUntouched(Path.of("/" + SAID), FileReason.IO_FAULT, SAID),
        new Failure.ConsoleFailed(ConsoleReason.LINK_NOT_FETCHED, SAID),
        new Failure.ConsoleFailed(ConsoleReason.SESSION_REFUSED, SAID, Optional.of("request-1")));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failed_whenTheFailureTellsMore_thenItsKeyAlone(Failure failure) {
    Entry entry = Entry.failed(ActivityContract.NOW, DEV, failure);

    assertThat(entry.detail()).isEqualTo(failure.key());
    assertThat(EntryLine.of(entry)).doesNotContain(SAID);
  }

  @Test
  void failed_whenAnActionIsDenied_thenWhatAwsCalledItAndTheRequestId() {
    Failure denied = new Failure.ActionDenied("iam:CreateAccessKey", REFUSED);

    assertThat(Entry.failed(ActivityContract.NOW, DEV, denied).answer())
        .contains(new AwsAnswer("AccessDenied", "request-1"));
  }

  @Test
  void consoleFailed_whenTheSignInToldARequestId_thenItIsKeptAndReadsBack() {
    Entry entry = refusedSignIn(Optional.of("request-1"));

    assertThat(entry.answer()).contains(new AwsAnswer("", "request-1"));
    assertThat(EntryLine.read(EntryLine.of(entry))).contains(entry);
  }

  @Test
  void consoleFailed_whenTheSignInToldNone_thenAwsSaidNothing() {
    assertThat(refusedSignIn(Optional.empty()).answer()).isEmpty();
  }

  private static Entry refusedSignIn(Optional<String> requestId) {
    return Entry.consoleFailed(
        ActivityContract.NOW,
        DEV,
        new Failure.ConsoleFailed(ConsoleReason.SESSION_REFUSED, "HTTP status 400", requestId));
  }
}
