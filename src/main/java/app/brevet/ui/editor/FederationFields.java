package app.brevet.ui.editor;

import app.brevet.model.CodeCommand;
import app.brevet.model.FederatedProfile;
import app.brevet.model.InvalidInputException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.model.Region;
import app.brevet.model.RoleArn;
import app.brevet.model.RoleSessionName;
import app.brevet.model.SamlProfile;
import app.brevet.model.SessionPolicy;
import app.brevet.model.SessionTags;
import app.brevet.model.TokenSource;
import app.brevet.model.WebIdentityProfile;
import app.brevet.ui.editor.FederationEditorViewModel.Field;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The fields of text of a profile that is neither a user nor a role by AssumeRole. Those that its
/// kind does not have, and those of a way that is not chosen, take any text.
final class FederationFields {

  private final Entries<Field> entries;
  private final FederationKind kind;
  private boolean offered;

  /// @param way which way is chosen just now
  /// @param program the program that is named already; empty for none
  FederationFields(
      FederationKind kind,
      Optional<Profile> before,
      String program,
      Supplier<TokenWay> way,
      EditorWords says,
      PolicyText policyText) {
    this.kind = kind;
    this.entries = new Entries<>(Field.class, says::problem);
    SessionPolicy policy = before.map(FederationFields::policy).orElse(SessionPolicy.NONE);
    entries
        .with(
            Field.NAME,
            before.map(profile -> profile.name().value()).orElse(""),
            OptionalText.required(ProfileName::parse))
        .with(
            Field.ROLE_ARN,
            before.flatMap(Profile::role).map(RoleArn::toString).orElse(""),
            of(Field.ROLE_ARN, OptionalText.required(RoleArn::parse)))
        .with(
            Field.PROVIDER_ARN,
            before.map(FederationFields::provider).orElse(""),
            of(Field.PROVIDER_ARN, OptionalText.required(SamlProfile::parseProvider)))
        .with(
            Field.TOKEN_FILE,
            before.flatMap(Profile::tokenSource).map(FederationFields::path).orElse(""),
            text -> check(way, TokenWay.FILE, text, TokenSource.File::parse))
        .with(
            Field.TOKEN_COMMAND,
            program,
            text -> check(way, TokenWay.PROGRAM, text, CodeCommand.Line::parse))
        .with(
            Field.FEDERATED_NAME,
            before.map(FederationFields::federatedName).orElse(""),
            OptionalText.optional(FederatedProfile::parseName))
        .with(
            Field.SESSION_NAME,
            before.map(FederationFields::sessionName).orElse(""),
            OptionalText.optional(RoleSessionName::checked))
        .with(
            Field.REGION,
            before.flatMap(Profile::region).map(Region::value).orElse(""),
            OptionalText.optional(Region::parse))
        .with(
            Field.OUTPUT,
            before.flatMap(Profile::output).map(ProfileName::value).orElse(""),
            OptionalText.optional(ProfileName::parse))
        .with(
            Field.POLICY,
            policy.document().orElse(""),
            text -> FederationDraft.policy(text, "", policyText))
        .with(
            Field.POLICY_ARNS,
            policy.arns().stream().map(Object::toString).collect(Collectors.joining("\n")),
            text -> FederationDraft.policy("", text, policyText))
        .with(
            Field.TAGS,
            typed(before.map(FederationFields::tags).orElse(SessionTags.NONE)),
            FederationDraft::tags);
    of(Field.NAME).text().subscribe(_ -> offered = false);
  }

  private Entry.Check of(Field field, Entry.Check check) {
    return text -> {
      if (kind.fields().contains(field)) {
        check.check(text);
      }
    };
  }

  private <T> void check(
      Supplier<TokenWay> way, TokenWay own, String text, OptionalText.Reader<T> reader)
      throws InvalidInputException {
    if (kind.takesToken() && way.get() == own) {
      var _ = reader.read(text);
    }
  }

  private static SessionPolicy policy(Profile profile) {
    return switch (profile) {
      case FederatedProfile one -> one.policy();
      case SamlProfile one -> one.policy();
      case WebIdentityProfile one -> one.policy();
      default -> SessionPolicy.NONE;
    };
  }

  private static SessionTags tags(Profile profile) {
    return profile instanceof FederatedProfile one ? one.tags() : SessionTags.NONE;
  }

  private static String typed(SessionTags tags) {
    return tags.values().entrySet().stream()
        .map(tag -> tag.getKey() + "=" + tag.getValue())
        .collect(Collectors.joining("\n"));
  }

  private static String provider(Profile profile) {
    return profile instanceof SamlProfile saml ? saml.providerArn().toString() : "";
  }

  private static String federatedName(Profile profile) {
    return profile instanceof FederatedProfile one ? one.federatedName().orElse("") : "";
  }

  private static String sessionName(Profile profile) {
    return profile instanceof WebIdentityProfile web ? web.roleSessionName().orElse("") : "";
  }

  private static String path(TokenSource source) {
    return source instanceof TokenSource.File(String path) ? path : "";
  }

  Entry of(Field field) {
    return entries.of(field);
  }

  Entries<Field> entries() {
    return entries;
  }

  /// Offers the role's name as that of the profile, unless a name was typed: one that was offered
  /// before is replaced.
  void offerName() {
    if (!offered && !entries.text(Field.NAME).isEmpty()) {
      return;
    }
    try {
      RoleArn arn = RoleArn.parse(entries.text(Field.ROLE_ARN));
      of(Field.NAME).text().set(ProfileName.parse(arn.roleName()).value());
      offered = true;
    } catch (InvalidInputException e) {
      // Nothing to offer: the field of the ARN tells what is wrong, or no name can be made of it.
    }
  }

  /// Whether one of the fields that few need is filled in.
  boolean isFilledInFold() {
    return kind.folded().stream().anyMatch(field -> !entries.text(field).isEmpty());
  }

  /// Whether one of the fields that few need has a problem.
  boolean isWrongInFold() {
    return kind.folded().stream().anyMatch(field -> !of(field).problem().get().isEmpty());
  }
}
