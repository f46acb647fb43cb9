package app.brevet.app;

import app.brevet.custody.KeyCheck;
import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.model.AccessKeyId;
import app.brevet.model.CodeCommand;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.Profile;
import app.brevet.model.Region;
import app.brevet.model.RoleProfile;
import app.brevet.model.Secret;
import app.brevet.model.UserProfile;
import app.brevet.session.Profiles;
import app.brevet.session.TokenPrompt;
import app.brevet.ui.Editors;
import app.brevet.ui.editor.FederationEditorViewModel;
import app.brevet.ui.editor.FederationKind;
import app.brevet.ui.editor.KeyChecking;
import app.brevet.ui.editor.RemovalViewModel;
import app.brevet.ui.editor.RoleEditorViewModel;
import app.brevet.ui.editor.UserEditorViewModel;
import app.brevet.ui.kit.FilePlaces;
import app.brevet.ui.kit.Work;
import app.brevet.words.Words;
import java.util.List;
import java.util.Optional;

/// The editors on the use cases.
final class WiredEditors implements Editors {

  private final Words words;
  private final Work work;
  private final WiredUseCases uses;
  private final Profiles profiles;
  private final FilePlaces files;
  private final TokenPrompt tokens;

  /// @param tokens asks for an assertion, where its roles are read
  WiredEditors(Words words, Work work, WiredUseCases uses, FilePlaces files, TokenPrompt tokens) {
    this.words = words;
    this.work = work;
    this.uses = uses;
    this.profiles = uses.profiles();
    this.files = files;
    this.tokens = tokens;
  }

  private KeyChecking.Checked check(AccessKeyId id, Secret secret, Optional<Region> region)
      throws FailureException {
    KeyCheck.Checked told = uses.keyCheck().check(id, secret, region);
    return new KeyChecking.Checked(told.identity(), told.devices(), told.devicesUnknown());
  }

  static String compact(String policy) throws InvalidInputException {
    try {
      return Json.compacted(policy);
    } catch (JsonException e) {
      throw new InvalidInputException(InvalidInputException.Reason.POLICY_NOT_JSON, policy);
    }
  }

  @Override
  public UserEditorViewModel user(Optional<UserProfile> edited) {
    return new UserEditorViewModel(words, work, profiles, this::check, edited);
  }

  @Override
  public RoleEditorViewModel role(Optional<RoleProfile> edited, List<Profile> all) {
    return new RoleEditorViewModel(words, work, profiles, WiredEditors::compact, all, edited);
  }

  @Override
  public FederationEditorViewModel federation(FederationKind kind, List<Profile> all) {
    return federation(kind, all, Optional.empty(), Optional.empty());
  }

  @Override
  public FederationEditorViewModel federation(Profile edited, List<Profile> all) {
    return federation(
        FederationKind.of(edited).orElseThrow(), all, Optional.of(edited), program(edited));
  }

  private FederationEditorViewModel federation(
      FederationKind kind,
      List<Profile> all,
      Optional<Profile> edited,
      Optional<CodeCommand.Line> program) {
    return new FederationEditorViewModel(
        words,
        work,
        profiles,
        WiredEditors::compact,
        profiles.assertedRoles().asking(tokens),
        files,
        kind,
        all,
        edited,
        program);
  }

  private Optional<CodeCommand.Line> program(Profile edited) {
    try {
      return profiles.tokenPrograms().of(edited);
    } catch (FailureException e) {
      return Optional.empty(); // Who saves it is told of the file; the command is typed anew.
    }
  }

  @Override
  public RemovalViewModel removal(List<Profile> all, Profile profile) {
    return new RemovalViewModel(words, work, profiles, all, profile);
  }
}
