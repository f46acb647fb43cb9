package app.brevet.ui.editor;

import app.brevet.model.CodeCommand;
import app.brevet.model.DeliveryKind;
import app.brevet.model.FederatedProfile;
import app.brevet.model.InvalidInputException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.Region;
import app.brevet.model.RoleArn;
import app.brevet.model.RoleSessionName;
import app.brevet.model.SamlProfile;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;
import app.brevet.model.SessionSettings;
import app.brevet.model.SessionTags;
import app.brevet.model.TokenSource;
import app.brevet.model.WebIdentityProfile;
import app.brevet.ui.editor.FederationEditorViewModel.Field;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Such a profile as it was typed; empty texts stand for parts that are left out.
///
/// @param text what stands in a field, without blanks around it
/// @param source the user whose key signs, for a federated user
record FederationDraft(
    FederationKind kind,
    Function<Field, String> text,
    Optional<ProfileId> source,
    TokenWay way,
    SessionDuration duration,
    DeliveryKind delivery,
    PolicyText policyText) {

  /// A new profile of this.
  ///
  /// @throws InvalidInputException naming the first part that is not what it should be
  Profile profile() throws InvalidInputException {
    return profile(
        ProfileId.random(),
        ProfileName.parse(text.apply(Field.NAME)),
        SessionSettings.of(duration));
  }

  /// The profile with this in the place of what it says, but for its name.
  Profile applied(Profile now) throws InvalidInputException {
    return profile(
        now.id(), now.name(), SessionSettings.of(duration).withFurtherHomes(now.furtherHomes()));
  }

  private Profile profile(ProfileId id, ProfileName name, SessionSettings bare)
      throws InvalidInputException {
    SessionSettings settings =
        bare.withRegion(OptionalText.parse(text.apply(Field.REGION), Region::parse))
            .withOutput(
                OptionalText.parse(text.apply(Field.OUTPUT), ProfileName::parse)
                    .filter(section -> !section.value().equals(text.apply(Field.NAME))))
            .withDelivery(delivery);
    SessionPolicy policy =
        policy(text.apply(Field.POLICY), text.apply(Field.POLICY_ARNS), policyText);
    return switch (kind) {
      case FEDERATED ->
          new FederatedProfile(
              id,
              name,
              source.orElseThrow(),
              OptionalText.parse(text.apply(Field.FEDERATED_NAME), FederatedProfile::parseName),
              policy,
              tags(text.apply(Field.TAGS)),
              settings);
      case SAML ->
          new SamlProfile(
              id,
              name,
              RoleArn.parse(text.apply(Field.ROLE_ARN)),
              SamlProfile.parseProvider(text.apply(Field.PROVIDER_ARN)),
              token(),
              policy,
              settings);
      case WEB_IDENTITY ->
          new WebIdentityProfile(
              id,
              name,
              RoleArn.parse(text.apply(Field.ROLE_ARN)),
              token(),
              OptionalText.parse(text.apply(Field.SESSION_NAME), RoleSessionName::checked),
              policy,
              settings);
    };
  }

  /// Where its assertions or tokens come from.
  TokenSource token() throws InvalidInputException {
    return switch (way) {
      case FILE -> TokenSource.File.parse(text.apply(Field.TOKEN_FILE));
      case PROGRAM -> new TokenSource.Program();
      case ASKED -> new TokenSource.Asked();
    };
  }

  /// The program that is named, if that is the way.
  Optional<CodeCommand.Line> program() throws InvalidInputException {
    return kind.takesToken() && way == TokenWay.PROGRAM
        ? Optional.of(CodeCommand.Line.parse(text.apply(Field.TOKEN_COMMAND)))
        : Optional.empty();
  }

  static SessionPolicy policy(String document, String arns, PolicyText policyText)
      throws InvalidInputException {
    return new SessionPolicy(
            OptionalText.parse(document, policyText::compact), RoleDraft.readArns(arns))
        .checked();
  }

  static SessionTags tags(String lines) throws InvalidInputException {
    return new SessionTags(RoleDraft.readTags(lines)).checked();
  }

  /// The lengths to choose from, this one among them.
  static List<SessionDuration> durationsWith(FederationKind kind, SessionDuration chosen) {
    return switch (kind) {
      case FEDERATED -> UserDraft.durationsWith(chosen);
      case SAML, WEB_IDENTITY -> RoleDraft.durationsWith(chosen);
    };
  }
}
