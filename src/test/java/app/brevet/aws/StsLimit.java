package app.brevet.aws;

import app.brevet.model.StsAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One limit of a parameter of STS: the last that AWS takes, and the first that it does not.
///
/// @param parameter AWS's name; of what is in a list `Tags.Key`, or `Audience.member`
/// @param edge the last length, value or count that is within; for characters a lawful length
/// @param beyond the first that is not; for characters a character that is not taken
public record StsLimit(StsAction action, String parameter, Kind kind, int edge, int beyond) {

  /// What is limited.
  public enum Kind {
    LENGTH,
    VALUE,
    COUNT,
    CHARACTERS
  }

  /// AWS's model of STS, version 2011-06-15, as botocore 1.43.11 has it: the parameter, what is
  /// limited, the least and the most, and a character that its pattern leaves out. The number of
  /// policies is not in the model but in the API reference.
  private static final String MODEL =
      """
      GetSessionToken DurationSeconds VALUE 900 129600 -
      GetSessionToken SerialNumber LENGTH 9 256 U+0021
      GetSessionToken TokenCode LENGTH 6 6 U+0061
      AssumeRole RoleArn LENGTH 20 2048 U+007F
      AssumeRole RoleSessionName LENGTH 2 64 U+003A
      AssumeRole PolicyArns COUNT - 10 -
      AssumeRole PolicyArns.arn LENGTH 20 2048 U+007F
      AssumeRole Policy LENGTH 1 - U+20AC
      AssumeRole DurationSeconds VALUE 900 43200 -
      AssumeRole Tags COUNT - 50 -
      AssumeRole Tags.Key LENGTH 1 128 U+0021
      AssumeRole Tags.Value LENGTH - 256 U+0021
      AssumeRole TransitiveTagKeys COUNT - 50 -
      AssumeRole TransitiveTagKeys.member LENGTH 1 128 U+0021
      AssumeRole ExternalId LENGTH 2 1224 U+0021
      AssumeRole SerialNumber LENGTH 9 256 U+0021
      AssumeRole TokenCode LENGTH 6 6 U+0061
      AssumeRole SourceIdentity LENGTH 2 64 U+003A
      AssumeRole ProvidedContexts COUNT - 5 -
      AssumeRole ProvidedContexts.ProviderArn LENGTH 20 2048 U+007F
      AssumeRole ProvidedContexts.ContextAssertion LENGTH 4 2048 -
      AssumeRoleWithSAML RoleArn LENGTH 20 2048 U+007F
      AssumeRoleWithSAML PrincipalArn LENGTH 20 2048 U+007F
      AssumeRoleWithSAML SAMLAssertion LENGTH 4 100000 -
      AssumeRoleWithSAML PolicyArns COUNT - 10 -
      AssumeRoleWithSAML PolicyArns.arn LENGTH 20 2048 U+007F
      AssumeRoleWithSAML Policy LENGTH 1 2048 U+20AC
      AssumeRoleWithSAML DurationSeconds VALUE 900 43200 -
      AssumeRoleWithWebIdentity RoleArn LENGTH 20 2048 U+007F
      AssumeRoleWithWebIdentity RoleSessionName LENGTH 2 64 U+003A
      AssumeRoleWithWebIdentity WebIdentityToken LENGTH 4 20000 -
      AssumeRoleWithWebIdentity ProviderId LENGTH 4 2048 -
      AssumeRoleWithWebIdentity PolicyArns COUNT - 10 -
      AssumeRoleWithWebIdentity PolicyArns.arn LENGTH 20 2048 U+007F
      AssumeRoleWithWebIdentity Policy LENGTH 1 2048 U+20AC
      AssumeRoleWithWebIdentity DurationSeconds VALUE 900 43200 -
      GetFederationToken Name LENGTH 2 32 U+003A
      GetFederationToken Policy LENGTH 1 2048 U+20AC
      GetFederationToken PolicyArns COUNT - 10 -
      GetFederationToken PolicyArns.arn LENGTH 20 2048 U+007F
      GetFederationToken DurationSeconds VALUE 900 129600 -
      GetFederationToken Tags COUNT - 50 -
      GetFederationToken Tags.Key LENGTH 1 128 U+0021
      GetFederationToken Tags.Value LENGTH - 256 U+0021
      DecodeAuthorizationMessage EncodedMessage LENGTH 1 10240 -
      GetAccessKeyInfo AccessKeyId LENGTH 16 128 U+002D
      AssumeRoot TargetPrincipal LENGTH 12 2048 -
      AssumeRoot TaskPolicyArn LENGTH 20 2048 U+007F
      AssumeRoot DurationSeconds VALUE 0 900 -
      GetWebIdentityToken Audience COUNT 1 10 -
      GetWebIdentityToken Audience.member LENGTH 1 1000 -
      GetWebIdentityToken DurationSeconds VALUE 60 3600 -
      GetWebIdentityToken SigningAlgorithm LENGTH 5 5 -
      GetWebIdentityToken Tags COUNT - 50 -
      GetWebIdentityToken Tags.Key LENGTH 1 128 U+0021
      GetWebIdentityToken Tags.Value LENGTH - 256 U+0021
      """;

  private static final String NONE = "-";

  /// The lines of the model: action, parameter, what is limited, the least, the most, a character.
  static List<List<String>> model() {
    return MODEL.lines().map(line -> List.of(line.split(" ", -1))).toList();
  }

  /// Every limit of every action, both sides of each.
  public static List<StsLimit> all() {
    List<StsLimit> all = new ArrayList<>();
    for (List<String> line : model()) {
      StsAction action = action(line.getFirst());
      String parameter = line.get(1);
      Kind kind = Kind.valueOf(line.get(2));
      if (!line.get(3).equals(NONE)) {
        int least = Integer.parseInt(line.get(3));
        all.add(new StsLimit(action, parameter, kind, least, least - 1));
      }
      if (!line.get(4).equals(NONE)) {
        int most = Integer.parseInt(line.get(4));
        all.add(new StsLimit(action, parameter, kind, most, most + 1));
      }
      if (!line.get(5).equals(NONE)) {
        int lawful = line.get(3).equals(NONE) ? 1 : Integer.parseInt(line.get(3));
        int character = Integer.parseInt(line.get(5).substring("U+".length()), 16);
        all.add(new StsLimit(action, parameter, Kind.CHARACTERS, lawful, character));
      }
    }
    return all;
  }

  private static StsAction action(String name) {
    return Arrays.stream(StsAction.values())
        .filter(action -> action.awsName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /// The same, but what is sent as beyond is the last that is within.
  StsLimit atEdge() {
    Kind within = kind == Kind.CHARACTERS ? Kind.LENGTH : kind;
    return new StsLimit(action, parameter, within, edge, edge);
  }

  /// A text that breaks this limit and no other one; of digits, which every pattern takes.
  String text() {
    return kind == Kind.CHARACTERS
        ? "1".repeat(edge - 1) + Character.toString(beyond)
        : "1".repeat(beyond);
  }

  @Override
  public String toString() {
    String what =
        switch (kind) {
          case LENGTH -> " of " + beyond;
          case VALUE, COUNT -> " " + beyond;
          case CHARACTERS -> " with U+%04X".formatted(beyond);
        };
    return action.awsName() + " " + parameter + what;
  }
}
