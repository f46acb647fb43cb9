package app.brevet.catalog;

import app.brevet.model.AccessKeyId;
import app.brevet.model.Arn;
import app.brevet.model.CallerIdentity;
import app.brevet.model.InvalidInputException;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.Region;
import app.brevet.model.RoleArn;
import app.brevet.model.RoleParameters;
import app.brevet.model.RoleProfile;
import app.brevet.model.RoleProfile.Via;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Profiles with every field, and with as few as there can be.
final class SampleProfiles {

  static final String ALICE_ID = "11111111-1111-4111-8111-111111111111";
  static final String ADMIN_ID = "22222222-2222-4222-8222-222222222222";

  private SampleProfiles() {}

  static UserProfile smallUser(String name) {
    return new UserProfile(
        ProfileId.random(),
        new ProfileName(name),
        new AccessKeyId("AKIAEXAMPLEEXAMPLE12"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        SessionDuration.USER_DEFAULT,
        Optional.empty());
  }

  static UserProfile fullUser() throws InvalidInputException {
    return new UserProfile(
        ProfileId.of(ALICE_ID),
        new ProfileName("acme-dev"),
        new AccessKeyId("AKIAEXAMPLEEXAMPLE12"),
        Optional.of(new MfaSerial("arn:aws:iam::111122223333:mfa/alice")),
        Optional.of(
            new CallerIdentity(
                "111122223333",
                Arn.parse("arn:aws:iam::111122223333:user/alice"),
                "AIDAEXAMPLEEXAMPLE123")),
        Optional.of(new Region("eu-central-1")),
        SessionDuration.parseForUser("1h30m"),
        Optional.of(new ProfileName("default")));
  }

  static RoleProfile smallRole(String name, ProfileId source) throws InvalidInputException {
    return new RoleProfile(
        ProfileId.random(),
        new ProfileName(name),
        RoleArn.parse("arn:aws:iam::444455556666:role/Admin"),
        source,
        Via.SESSION,
        RoleParameters.NONE,
        Optional.empty(),
        SessionDuration.ROLE_DEFAULT,
        Optional.empty());
  }

  static RoleProfile fullRole() throws InvalidInputException {
    Map<String, String> tags = new LinkedHashMap<>();
    tags.put("team", "payments");
    tags.put("cost center", "");
    RoleParameters parameters =
        new RoleParameters(
            Optional.of("acme:42/x"),
            Optional.of("alice@laptop"),
            Optional.of("alice"),
            Optional.of("{\"Version\":\"2012-10-17\",\"Statement\":[]}"),
            List.of(Arn.parse("arn:aws:iam::aws:policy/ReadOnlyAccess")),
            tags,
            new LinkedHashSet<>(List.of("team")));
    return new RoleProfile(
        ProfileId.of(ADMIN_ID),
        new ProfileName("acme-prod"),
        RoleArn.parse("arn:aws:iam::444455556666:role/team/Admin"),
        ProfileId.of(ALICE_ID),
        Via.KEY,
        parameters,
        Optional.of(new Region("us-gov-west-1")),
        SessionDuration.parseForRole("901"),
        Optional.of(new ProfileName("prod")));
  }
}
