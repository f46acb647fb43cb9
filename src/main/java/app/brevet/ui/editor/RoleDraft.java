package app.brevet.ui.editor;

import app.brevet.model.Arn;
import app.brevet.model.DeliveryKind;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.Region;
import app.brevet.model.RoleArn;
import app.brevet.model.RoleParameters;
import app.brevet.model.RoleProfile;
import app.brevet.model.SessionDuration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A role profile as it was typed; empty texts stand for parts that are left out.
record RoleDraft(
    String name,
    String roleArn,
    ProfileId source,
    RoleProfile.Via via,
    SessionDuration duration,
    String region,
    String output,
    DeliveryKind delivery,
    Parameters parameters) {

  /// What else AssumeRole takes, as it was typed.
  ///
  /// @param policyArns one a line
  /// @param tags `KEY=VALUE`, one a line
  /// @param transitiveTags keys, with commas between
  record Parameters(
      String externalId,
      String roleSessionName,
      String sourceIdentity,
      String policy,
      String policyArns,
      String tags,
      String transitiveTags) {

    /// Reads them.
    ///
    /// @throws InvalidInputException naming the first that is not what it should be
    RoleParameters read(PolicyText policyText) throws InvalidInputException {
      return new RoleParameters(
              OptionalText.parse(externalId, text -> text),
              OptionalText.parse(roleSessionName, text -> text),
              OptionalText.parse(sourceIdentity, text -> text),
              OptionalText.parse(policy, policyText::compact),
              readArns(policyArns),
              readTags(tags),
              readKeys(transitiveTags))
          .checked();
    }
  }

  private static final List<SessionDuration> DURATIONS =
      List.of(
          new SessionDuration(900),
          SessionDuration.ROLE_DEFAULT,
          new SessionDuration(2 * 3_600),
          new SessionDuration(4 * 3_600),
          new SessionDuration(8 * 3_600),
          new SessionDuration(SessionDuration.LONGEST_ROLE_SECONDS));

  /// The lengths to choose from, this one among them.
  static List<SessionDuration> durationsWith(SessionDuration chosen) {
    return Stream.concat(DURATIONS.stream(), Stream.of(chosen))
        .distinct()
        .sorted(Comparator.comparingInt(SessionDuration::seconds))
        .toList();
  }

  /// A new profile of this.
  RoleProfile profile(PolicyText policyText) throws InvalidInputException {
    return profile(ProfileId.random(), ProfileName.parse(name), policyText);
  }

  /// The profile with this in the place of what it says, but for its name.
  RoleProfile applied(RoleProfile now, PolicyText policyText) throws InvalidInputException {
    return profile(now.id(), now.name(), policyText).withFurtherHomes(now.furtherHomes());
  }

  private RoleProfile profile(ProfileId id, ProfileName named, PolicyText policyText)
      throws InvalidInputException {
    return new RoleProfile(
        id,
        named,
        RoleArn.parse(roleArn),
        source,
        via,
        parameters.read(policyText),
        OptionalText.parse(region, Region::parse),
        duration,
        OptionalText.parse(output, ProfileName::parse)
            .filter(section -> !section.value().equals(name)),
        delivery);
  }

  static List<Arn> readArns(String lines) throws InvalidInputException {
    List<Arn> arns = new ArrayList<>();
    for (String line : linesOf(lines)) {
      arns.add(Arn.parse(line));
    }
    return arns;
  }

  static Map<String, String> readTags(String lines) throws InvalidInputException {
    Map<String, String> tags = new LinkedHashMap<>();
    for (String line : linesOf(lines)) {
      int equals = line.indexOf('=');
      String key = equals < 0 ? line : line.substring(0, equals);
      if (equals < 0 || tags.put(key, line.substring(equals + 1)) != null) {
        throw new InvalidInputException(Reason.TAG_MALFORMED, line);
      }
    }
    return tags;
  }

  static Set<String> readKeys(String commas) {
    return Arrays.stream(commas.split(",", -1))
        .map(String::strip)
        .filter(key -> !key.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<String> linesOf(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /// The parameters as they would be typed.
  static Parameters typed(RoleParameters parameters) {
    return new Parameters(
        parameters.externalId().orElse(""),
        parameters.roleSessionName().orElse(""),
        parameters.sourceIdentity().orElse(""),
        parameters.policy().orElse(""),
        parameters.policyArns().stream().map(Arn::toString).collect(Collectors.joining("\n")),
        parameters.tags().entrySet().stream()
            .map(tag -> tag.getKey() + "=" + tag.getValue())
            .collect(Collectors.joining("\n")),
        String.join(", ", parameters.transitiveTagKeys()));
  }
}
