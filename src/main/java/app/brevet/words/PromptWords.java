package app.brevet.words;

import app.brevet.model.CallerIdentity;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileName;
import app.brevet.model.TokenKind;
import app.brevet.model.UserProfile;
import java.util.Optional;

/// What is asked at a prompt; each ends with a colon and no blank.
public final class PromptWords {

  private final Texts texts;

  PromptWords(Texts texts) {
    this.texts = texts;
  }

  /// Asks for a code: of which device, for which profile and, where it is known, which account.
  public String code(UserProfile user, MfaSerial serial) {
    String device = device(serial);
    Optional<String> account = user.identity().map(CallerIdentity::account);
    return account
        .map(
            number ->
                texts.text("prompts.code-account", user.name(), device, Accounts.grouped(number)))
        .orElseGet(() -> texts.text("prompts.code", user.name(), device));
  }

  /// Says what to type where AWS refused for this computer's clock, and so did not look at the code
  /// of this device.
  public String codeByClock(MfaSerial serial) {
    return texts.text("prompts.code-by-clock", serial.deviceName());
  }

  /// Asks for the secret half of a key.
  public String secret(ProfileName profile) {
    return texts.text("prompts.secret", profile);
  }

  /// Asks for what an identity provider gave for this profile.
  public String token(ProfileName profile, TokenKind kind) {
    return switch (kind) {
      case ASSERTION -> texts.text("prompts.assertion", profile);
      case TOKEN -> texts.text("prompts.token", profile);
    };
  }

  /// Asks for the assertion that tells the role of a profile to be.
  public String roles(ProfileName profile) {
    return texts.text("prompts.assertion-of-roles", profile);
  }

  /// Asks for the seed of a device.
  public String seed(MfaSerial serial) {
    return texts.text("prompts.seed", device(serial));
  }

  /// Asks for the passphrase of the vault that is there.
  public String passphrase() {
    return texts.text("prompts.passphrase");
  }

  /// Asks for the passphrase of the vault that is being made.
  public String newPassphrase() {
    return texts.text("prompts.new-passphrase");
  }

  /// Asks for the passphrase that the vault is to have from now on.
  public String nextPassphrase() {
    return texts.text("prompts.next-passphrase");
  }

  /// Asks for the new passphrase once more.
  public String passphraseAgain() {
    return texts.text("prompts.passphrase-again");
  }

  /// Says that the two were not the same.
  public String passphrasesDiffer() {
    return texts.text("prompts.passphrases-differ");
  }

  /// The number of an account as AWS's console groups it: `1111-2222-3333`.
  public String account(String number) {
    return Accounts.grouped(number);
  }

  private String device(MfaSerial serial) {
    return serial.deviceName().equals(serial.value())
        ? serial.value()
        : texts.text("prompts.device", serial.deviceName(), serial.value());
  }
}
