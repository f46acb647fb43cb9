package app.brevet.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.model.Arn;
import app.brevet.model.FederatedProfile;
import app.brevet.model.InvalidInputException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.Region;
import app.brevet.model.RoleArn;
import app.brevet.model.SamlProfile;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;
import app.brevet.model.SessionSettings;
import app.brevet.model.SessionTags;
import app.brevet.model.TokenSource;
import app.brevet.model.WebIdentityProfile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The kinds of profiles that are neither a user nor a role by AssumeRole, in the file.
final class KindsJsonTest {

  private static final String ROLE = "arn:aws-us-gov:iam::444455556666:role/Admin";
  private static final String PROVIDER = "arn:aws-us-gov:iam::444455556666:saml-provider/Corp";

  private static SessionPolicy policy() throws InvalidInputException {
    return new SessionPolicy(
        Optional.of("{}"), List.of(Arn.parse("arn:aws:iam::aws:policy/ReadOnlyAccess")));
  }

  private static SessionSettings settings(String duration) throws InvalidInputException {
    return SessionSettings.of(SessionDuration.parseForUser(duration))
        .withRegion(Optional.of(new Region("us-gov-west-1")))
        .withOutput(Optional.of(new ProfileName("prod")));
  }

  private static SamlProfile saml(TokenSource source) throws InvalidInputException {
    return new SamlProfile(
        ProfileId.of(SampleProfiles.ADMIN_ID),
        new ProfileName("corp"),
        RoleArn.parse(ROLE),
        SamlProfile.parseProvider(PROVIDER),
        source,
        policy(),
        settings("2h"));
  }

  private static WebIdentityProfile web(TokenSource source) throws InvalidInputException {
    return new WebIdentityProfile(
        ProfileId.of(SampleProfiles.ADMIN_ID),
        new ProfileName("ci"),
        RoleArn.parse(ROLE),
        source,
        Optional.of("{user}@{host}"),
        policy(),
        settings("2h"));
  }

  private static JsonObject written(Profile profile) {
    JsonObject json = new JsonObject();
    ProfileJson.write(profile, json);
    return json;
  }

  private static Profile read(String json) throws JsonException {
    return ProfileJson.read(Json.parse(json), _ -> Optional.empty());
  }

  private static void assertKept(Profile profile) throws JsonException {
    assertThat(read(Json.compact(written(profile)))).isEqualTo(profile);
  }

  @Test
  void read_whenAFederatedUserWasWritten_thenItIsTheSame() throws Exception {
    assertKept(
        new FederatedProfile(
            ProfileId.of(SampleProfiles.ADMIN_ID),
            new ProfileName("fed"),
            ProfileId.of(SampleProfiles.ALICE_ID),
            Optional.of("build"),
            policy(),
            new SessionTags(Map.of("team", "payments")),
            settings("36h")));
  }

  @Test
  void read_whenASamlRoleWasWritten_thenItIsTheSame() throws Exception {
    assertKept(saml(new TokenSource.File("~/assertion")));
    assertKept(saml(new TokenSource.Program()));
    assertKept(saml(new TokenSource.Asked()));
  }

  @Test
  void read_whenAWebIdentityWasWritten_thenItIsTheSame() throws Exception {
    assertKept(web(new TokenSource.File("/var/run/token")));
    assertKept(web(new TokenSource.Program()));
    assertKept(web(new TokenSource.Asked()));
  }

  @Test
  void write_whenTheSourceIsAnotherThanBefore_thenNothingOfTheOldOneStays() throws Exception {
    JsonObject json = written(saml(new TokenSource.File("/a")));

    ProfileJson.write(saml(new TokenSource.Program()), json);

    assertThat(json.names()).contains("assertion").doesNotContain("assertionFile");
  }

  @Test
  void write_whenAProgramMakesIt_thenTheFileNamesNone() throws Exception {
    assertThat(written(saml(new TokenSource.Program())).string("assertion")).isEqualTo("process");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"assertion\":\"op read x\"",
        "\"assertionFile\":\"relative\"",
        "\"assertionFile\":7",
        "\"duration\":\"13h\"",
        "\"providerArn\":\"arn:aws:iam::444455556666:role/NoProvider\"",
        "\"policyArns\":[\"arn:aws:iam::444455556666:role/NoPolicy\"]"
      })
  void read_whenAMemberOfASamlRoleIsWrong_thenRefused(String member) {
    String json =
        """
        {"id": "%s", "kind": "saml", "name": "corp", "roleArn": "%s", "providerArn": "%s", %s}\
        """
            .formatted(SampleProfiles.ADMIN_ID, ROLE, PROVIDER, member);
    String once =
        member.contains("providerArn")
            ? json.replace(", \"providerArn\": \"" + PROVIDER + "\"", "")
            : json;

    assertThatThrownBy(() -> read(once)).isInstanceOf(JsonException.class);
  }
}
