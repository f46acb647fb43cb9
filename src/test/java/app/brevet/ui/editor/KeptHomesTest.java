package app.brevet.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.AccessKeyId;
import app.brevet.model.AwsHome;
import app.brevet.model.DeliveryKind;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleArn;
import app.brevet.model.RoleParameters;
import app.brevet.model.RoleProfile;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// An edit in the window leaves the further homes of a profile as they are.
final class KeptHomesTest {

  private static final List<AwsHome> HOMES = List.of(new AwsHome("/mnt/box"));

  private final UserProfile dev =
      new UserProfile(
              ProfileId.random(),
              new ProfileName("dev"),
              new AccessKeyId("AKIAIOSFODNN7EXAMPLE"),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              SessionDuration.USER_DEFAULT,
              Optional.empty())
          .withFurtherHomes(HOMES);

  @Test
  void applied_whenAUserIsEdited_thenItsHomesStay() throws Exception {
    UserDraft draft =
        new UserDraft(
            "dev",
            "AKIAIOSFODNN7EXAMPLE",
            "",
            "eu-west-1",
            new SessionDuration(900),
            "",
            "",
            DeliveryKind.FILE);

    assertThat(draft.applied(dev).furtherHomes()).isEqualTo(HOMES);
  }

  @Test
  void applied_whenARoleIsEdited_thenItsHomesStay() throws Exception {
    RoleProfile ops =
        new RoleProfile(
                ProfileId.random(),
                new ProfileName("ops"),
                RoleArn.parse("arn:aws:iam::111122223333:role/Ops"),
                dev.id(),
                RoleProfile.Via.SESSION,
                RoleParameters.NONE,
                Optional.empty(),
                SessionDuration.ROLE_DEFAULT,
                Optional.empty())
            .withFurtherHomes(HOMES);
    RoleDraft draft =
        new RoleDraft(
            "ops",
            "arn:aws:iam::111122223333:role/Other",
            dev.id(),
            RoleProfile.Via.SESSION,
            SessionDuration.ROLE_DEFAULT,
            "",
            "",
            DeliveryKind.FILE,
            RoleDraft.typed(RoleParameters.NONE));

    assertThat(draft.applied(ops, text -> text).furtherHomes()).isEqualTo(HOMES);
  }
}
