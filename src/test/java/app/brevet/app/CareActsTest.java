package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.mfa.CodeRequest;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.MfaCode;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CareActsTest {

  private static final MfaSerial SERIAL = new MfaSerial("arn:aws:iam::111122223333:mfa/alice");
  private static final UserProfile ALICE =
      new UserProfile(
          ProfileId.random(),
          new ProfileName("acme-dev"),
          new AccessKeyId("AKIAIOSFODNN7EXAMPLE"),
          Optional.of(SERIAL),
          Optional.empty(),
          Optional.empty(),
          SessionDuration.USER_DEFAULT,
          Optional.empty());
  private static final CodeRequest REQUEST = new CodeRequest(ALICE, SERIAL, Optional.empty());

  private final List<String> heard = new ArrayList<>();

  private CareActs acts(Optional<MfaCode> code) {
    MfaCodeSource codes =
        _ -> {
          heard.add("asked");
          return code;
        };
    return new CareActs(codes, _ -> heard.add("settled"));
  }

  @Test
  void run_whenTwoCodesAreAskedForInARow_thenThePromptIsSettledBetweenThem() throws Exception {
    acts(Optional.of(MfaCode.parse("123456")))
        .run(
            codes -> {
              codes.code(REQUEST);
              codes.code(REQUEST);
              return "done";
            });
    assertThat(heard).containsExactly("asked", "settled", "asked", "settled");
  }

  @Test
  void run_whenACodeIsAskedForAgain_thenThePromptGoesOnBetweenThem() throws Exception {
    CodeRequest again =
        new CodeRequest(ALICE, SERIAL, Optional.of(new Failure.CodeNeeded(ALICE.name(), SERIAL)));
    acts(Optional.of(MfaCode.parse("123456")))
        .run(
            codes -> {
              codes.code(REQUEST);
              codes.code(again);
              return "done";
            });
    assertThat(heard).containsExactly("asked", "asked", "settled");
  }

  @Test
  void run_whenTheUserGivesUp_thenItIsNoFailure() {
    FailureException thrown =
        catchThrowableOfType(
            FailureException.class,
            () ->
                acts(Optional.empty())
                    .run(
                        codes -> {
                          codes.code(REQUEST);
                          throw new FailureException(new Failure.CodeNeeded(ALICE.name(), SERIAL));
                        }));
    assertThat(thrown.failure()).isInstanceOf(Failure.Cancelled.class);
    assertThat(heard).containsExactly("asked", "settled");
  }
}
