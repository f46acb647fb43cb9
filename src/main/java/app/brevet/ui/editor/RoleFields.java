package app.brevet.ui.editor;

import app.brevet.model.InvalidInputException;
import app.brevet.model.ProfileName;
import app.brevet.model.Region;
import app.brevet.model.RoleArn;
import app.brevet.model.RoleParameters;
import app.brevet.model.RoleProfile;
import app.brevet.ui.editor.RoleEditorViewModel.Field;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The fields of text of a role profile. Each of the parameters is checked as if it were alone, but
/// for the keys of tags, which must be tags too. What they break together shows when it is saved.
final class RoleFields {

  private static final List<Field> FOLD =
      List.of(
          Field.SESSION_NAME,
          Field.SOURCE_IDENTITY,
          Field.POLICY,
          Field.POLICY_ARNS,
          Field.TAGS,
          Field.TRANSITIVE_TAGS);

  private final Entries<Field> entries;
  private final PolicyText policyText;

  /// @param before the profile as it is
  RoleFields(Optional<RoleProfile> before, EditorWords says, PolicyText policyText) {
    this.policyText = policyText;
    RoleDraft.Parameters typed =
        RoleDraft.typed(before.map(RoleProfile::parameters).orElse(RoleParameters.NONE));
    this.entries = new Entries<>(Field.class, says::problem);
    entries
        .with(
            Field.NAME,
            text(before, role -> Optional.of(role.name())),
            OptionalText.required(ProfileName::parse))
        .with(
            Field.ROLE_ARN,
            text(before, role -> Optional.of(role.roleArn())),
            OptionalText.required(RoleArn::parse))
        .with(Field.REGION, text(before, RoleProfile::region), OptionalText.optional(Region::parse))
        .with(
            Field.OUTPUT,
            text(before, RoleProfile::output),
            OptionalText.optional(ProfileName::parse))
        .with(Field.EXTERNAL_ID, typed.externalId(), text -> read(text, "", "", "", "", "", ""))
        .with(
            Field.SESSION_NAME, typed.roleSessionName(), text -> read("", text, "", "", "", "", ""))
        .with(
            Field.SOURCE_IDENTITY,
            typed.sourceIdentity(),
            text -> read("", "", text, "", "", "", ""))
        .with(Field.POLICY, typed.policy(), text -> read("", "", "", text, "", "", ""))
        .with(Field.POLICY_ARNS, typed.policyArns(), text -> read("", "", "", "", text, "", ""))
        .with(Field.TAGS, typed.tags(), text -> read("", "", "", "", "", text, ""))
        .with(
            Field.TRANSITIVE_TAGS,
            typed.transitiveTags(),
            text -> read("", "", "", "", "", text.isEmpty() ? "" : tags(), text));
  }

  private String tags() {
    return entries.text(Field.TAGS);
  }

  private void read(
      String externalId,
      String sessionName,
      String sourceIdentity,
      String policy,
      String policyArns,
      String tags,
      String transitiveTags)
      throws InvalidInputException {
    var _ =
        new RoleDraft.Parameters(
                externalId, sessionName, sourceIdentity, policy, policyArns, tags, transitiveTags)
            .read(policyText);
  }

  private static String text(
      Optional<RoleProfile> before, Function<RoleProfile, Optional<?>> part) {
    return before.flatMap(part::apply).map(Object::toString).orElse("");
  }

  Entry of(Field field) {
    return entries.of(field);
  }

  Entries<Field> entries() {
    return entries;
  }

  /// Whether one of the fields that few need is filled in.
  boolean isFilledInFold() {
    return FOLD.stream().anyMatch(field -> !entries.text(field).isEmpty());
  }

  /// Whether one of the fields that few need has a problem.
  boolean isWrongInFold() {
    return FOLD.stream().anyMatch(field -> !of(field).problem().get().isEmpty());
  }

  /// The parameters that stand there now.
  RoleDraft.Parameters parameters() {
    return new RoleDraft.Parameters(
        entries.text(Field.EXTERNAL_ID),
        entries.text(Field.SESSION_NAME),
        entries.text(Field.SOURCE_IDENTITY),
        entries.text(Field.POLICY),
        entries.text(Field.POLICY_ARNS),
        entries.text(Field.TAGS),
        entries.text(Field.TRANSITIVE_TAGS));
  }
}
