package app.brevet.session;

import static app.brevet.session.SessionWorld.codes;
import static app.brevet.session.SessionWorld.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.AwsCause;
import app.brevet.model.DeliveryKind;
import app.brevet.model.FailureException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Starting a session where somebody else's section is.
class SessionsReplaceTest {

  private static final String THEIRS =
      """
      [dev]
      aws_access_key_id = ASIA0000000000000009
      aws_secret_access_key = s
      aws_session_token = t
      region = x
      """;
  private static final String LATER = THEIRS + "[new]\n";
  private static final MfaCodeSource NOBODY =
      _ -> {
        throw new AssertionError("no code is to be asked for");
      };

  @TempDir private Path folder;
  private SessionWorld world;
  private Path file;
  private Sessions sessions;

  @BeforeEach
  void setUp() throws Exception {
    world = new SessionWorld(folder);
    world.addUser("dev");
    file = Files.writeString(folder.resolve("credentials"), THEIRS);
    sessions = OnDisk.sessions(world, folder);
  }

  private Replacement shown() throws FailureException {
    return sessions.inTheWay(name("dev"), Optional.empty()).orElseThrow();
  }

  private String failure(Replacement agreed, MfaCodeSource codes) {
    return catchThrowableOfType(
            FailureException.class, () -> sessions.startReplacing(agreed, false, codes))
        .failure()
        .key();
  }

  private MfaCodeSource changingTheFileMeanwhile() {
    return request -> {
      try {
        Files.writeString(file, LATER);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return codes("123456").code(request);
    };
  }

  @Test
  void start_whenTheSectionIsSomebodys_thenRefusedBeforeACodeIsAsked() {
    FailureException refused =
        catchThrowableOfType(FailureException.class, () -> sessions.start(name("dev"), NOBODY));

    assertThat(refused.failure().key()).isEqualTo("file-foreign-section");
  }

  @Test
  void startReplacing_whenAgreed_thenTheSessionIsThereAndStopLeavesTheirOtherLines()
      throws Exception {
    StartedSession started = sessions.startReplacing(shown(), false, codes("123456"));

    assertThat(file)
        .content()
        .contains(started.credentials().accessKeyId().value(), "region = x")
        .doesNotContain("ASIA0000000000000009");
    sessions.stop(name("dev"));
    assertThat(file).hasContent("[dev]\nregion = x\n");
  }

  @Test
  void startReplacing_whenAwsGivesNoSession_thenTheirsStays() throws Exception {
    world.sts.refuseNext(AwsCause.WRONG_OR_SPENT_CODE, "AccessDenied", "no");

    assertThat(failure(shown(), codes("123456"))).startsWith("aws-");

    assertThat(file).hasContent(THEIRS);
    assertThat(folder.resolve("backups")).doesNotExist();
  }

  @Test
  void startReplacing_whenTheFileChangedSince_thenRefusedBeforeACodeIsAsked() throws Exception {
    Replacement shown = shown();
    Files.writeString(file, LATER);

    assertThat(failure(shown, NOBODY)).isEqualTo("file-changed");

    assertThat(file).hasContent(LATER);
  }

  @Test
  void startReplacing_whenTheFileChangesWhileTheCodeIsTyped_thenTheSessionIsKeptForTheNextTry()
      throws Exception {
    assertThat(failure(shown(), changingTheFileMeanwhile())).isEqualTo("file-changed");
    assertThat(file).hasContent(LATER);

    StartedSession started = sessions.startReplacing(shown(), false, NOBODY);

    assertThat(started.servedFromCache()).isTrue();
    assertThat(file).content().contains(started.credentials().accessKeyId().value(), "[new]");
  }

  @Test
  void startReplacing_whenTheProfileChangedSince_thenItIsNotAgreedTo() throws Exception {
    Replacement shown = shown();
    world.profiles.<FailureException>edit(
        name("dev"), dev -> dev.withDelivery(DeliveryKind.PROCESS));
    Files.writeString(BothFiles.config(folder), "[profile dev]\nregion = x\n");

    assertThat(failure(shown, NOBODY)).isEqualTo("file-foreign-section");

    assertThat(file).hasContent(THEIRS);
  }

  @Test
  void startReplacing_whenToAnotherSection_thenThatOneIsReplaced() throws Exception {
    Files.writeString(file, THEIRS.replace("[dev]", "[default]"));

    Replacement shown = sessions.inTheWay(name("dev"), Optional.of(name("default"))).orElseThrow();
    StartedSession started = sessions.startReplacing(shown, false, codes("123456"));

    assertThat(started.delivered().section()).isEqualTo(name("default"));
  }

  @Test
  void inTheWay_whenALongTermKey_thenRefused() throws Exception {
    Files.writeString(file, THEIRS.replace("ASIA", "AKIA"));

    FailureException refused = catchThrowableOfType(FailureException.class, this::shown);

    assertThat(refused.failure().key()).isEqualTo("file-foreign-long-term-key");
  }
}
