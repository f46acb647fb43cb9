package app.brevet.app;

import app.brevet.model.Profile;
import app.brevet.model.RoleProfile;
import app.brevet.model.UserProfile;
import app.brevet.session.Profiles;
import app.brevet.ui.Editors;
import app.brevet.ui.editor.KeyChecking;
import app.brevet.ui.editor.PolicyText;
import app.brevet.ui.editor.RemovalViewModel;
import app.brevet.ui.editor.RoleEditorViewModel;
import app.brevet.ui.editor.UserEditorViewModel;
import app.brevet.ui.kit.Work;
import app.brevet.words.Words;
import java.util.List;
import java.util.Optional;

/// The editors on the use cases.
final class WiredEditors implements Editors {

  private final Words words;
  private final Work work;
  private final Profiles profiles;
  private final KeyChecking checking;
  private final PolicyText policyText;

  WiredEditors(
      Words words, Work work, Profiles profiles, KeyChecking checking, PolicyText policyText) {
    this.words = words;
    this.work = work;
    this.profiles = profiles;
    this.checking = checking;
    this.policyText = policyText;
  }

  @Override
  public UserEditorViewModel user(Optional<UserProfile> edited) {
    return new UserEditorViewModel(words, work, profiles, checking, edited);
  }

  @Override
  public RoleEditorViewModel role(Optional<RoleProfile> edited, List<Profile> all) {
    return new RoleEditorViewModel(words, work, profiles, policyText, all, edited);
  }

  @Override
  public RemovalViewModel removal(List<Profile> all, Profile profile) {
    return new RemovalViewModel(words, work, profiles, all, profile);
  }
}
