package app.brevet.ui.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.model.Failure;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import app.brevet.ui.kit.CallerWork;
import app.brevet.ui.kit.LateWork;
import app.brevet.words.TestWords;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CodesViewModelTest {

  private final FakeCodes codes = new FakeCodes();
  private final List<String> copied = new ArrayList<>();
  private final CodesViewModel model =
      new CodesViewModel(
          TestWords.english(),
          new CallerWork(),
          codes,
          codes,
          FakeCodes.ALICE,
          InstantSource.fixed(TestWords.NOW),
          copied::add);

  private void assertWiped() {
    assertThat(codes.opened).isNotEmpty().allSatisfy(CodesViewModelTest::assertClosed);
  }

  private static void assertClosed(Secret secret) {
    assertThatThrownBy(secret::copy).isInstanceOf(IllegalStateException.class);
  }

  private void choose(int index) {
    model.choicesProperty().get().get(index).run().run();
  }

  private Stage stage() {
    return model.stageProperty().get();
  }

  private String failure() {
    return model.work().failureProperty().get().map(text -> text.what()).orElse("");
  }

  @Test
  void open_whenThereIsNoSeed_thenOneIsLookedFor() {
    model.open();
    assertThat(stage()).isEqualTo(Stage.OFFER);
  }

  @Test
  void open_whenThereIsASeed_thenItsCodeIsShown() {
    codes.kept = "seed";
    model.open();
    model.tick(TestWords.NOW.plusSeconds(21));
    assertThat(stage()).isEqualTo(Stage.KEPT);
    assertThat(model.codeProperty().get()).isEqualTo("123 456");
    assertThat(model.waitProperty().get()).isEqualTo("The next one comes in 9 s.");
    assertThat(model.fractionProperty().get()).isEqualTo(0.3);
  }

  @Test
  void open_whenTheKeychainDoesNotTell_thenItIsSaidThatItIsNotKnown() {
    codes.refusal = Optional.of(locked());
    model.open();
    assertThat(stage()).isEqualTo(Stage.UNKNOWN);
    assertThat(failure()).isEqualTo("It is not known whether Brevet makes the codes of acme-dev.");
    codes.refusal = Optional.empty();
    model.open();
    assertThat(stage()).isEqualTo(Stage.OFFER);
    assertThat(failure()).isEmpty();
  }

  @Test
  void open_whenTheUserDoesNotUnlock_thenItIsNotKnownAndNothingWentWrong() {
    codes.refusal = Optional.of(new Failure.Cancelled());
    model.open();
    assertThat(stage()).isEqualTo(Stage.UNKNOWN);
    assertThat(failure()).isEmpty();
    model.leave();
    assertThat(model.closedProperty().get()).isTrue();
  }

  private static Failure locked() {
    return new Failure.KeychainFailed(KeychainReason.LOCKED, "GNOME Keyring", "");
  }

  @Test
  void offer_whenAPictureHasOneSeed_thenItsCodeIsShownBeforeItIsKept() {
    model.open();
    model.file(Path.of("qr.png"));
    model.tick(TestWords.NOW);
    assertThat(stage()).isEqualTo(Stage.FOUND);
    assertThat(model.codeProperty().get()).isEqualTo("111 222");
    assertThat(codes.kept).isNull();
  }

  @Test
  void offer_whenAPictureHasSeveral_thenOneIsChosenAndTheOthersWiped() {
    codes.inPictures = List.of("otpauth://totp/a", "otpauth://totp/b", "otpauth://totp/c");
    model.open();
    model.file(Path.of("qr.png"));
    assertThat(stage()).isEqualTo(Stage.CHOICE);
    choose(1);
    assertThat(stage()).isEqualTo(Stage.FOUND);
    assertClosed(codes.opened.get(0));
    assertClosed(codes.opened.get(2));
    model.keep();
    assertThat(codes.kept).isEqualTo("otpauth://totp/b");
  }

  @Test
  void offer_whenAPictureHasNone_thenThatIsSaidAndAnotherCanBeOffered() {
    model.open();
    codes.refusal = Optional.of(locked());
    model.picture(1, 1, new int[1]);
    assertThat(stage()).isEqualTo(Stage.OFFER);
    assertThat(failure()).isEqualTo("The secret key of the MFA device of acme-dev was not stored.");
    codes.refusal = Optional.empty();
    model.picture(1, 1, new int[1]);
    assertThat(stage()).isEqualTo(Stage.FOUND);
    assertThat(failure()).isEmpty();
  }

  @Test
  void offer_whenTextIsNoSeed_thenItIsWipedAllTheSame() {
    model.open();
    codes.refusal = Optional.of(locked());
    model.text(Secret.ofUnwipeable("what?"));
    assertWiped();
  }

  @Test
  void chooseFile_whenNoneIsChosen_thenNothingHappens() {
    model.open();
    model.chooseFile();
    assertThat(stage()).isEqualTo(Stage.OFFER);
    codes.chosenFile = Optional.of(Path.of("qr.png"));
    model.chooseFile();
    assertThat(stage()).isEqualTo(Stage.FOUND);
  }

  @Test
  void keep_whenTheKeychainRefuses_thenWhatWasFoundIsStillThere() {
    model.open();
    model.file(Path.of("qr.png"));
    codes.refusal = Optional.of(locked());
    model.keep();
    assertThat(stage()).isEqualTo(Stage.FOUND);
    assertThat(failure()).isNotEmpty();
    codes.refusal = Optional.empty();
    model.keep();
    assertThat(stage()).isEqualTo(Stage.KEPT);
    assertThat(codes.kept).isEqualTo("otpauth://totp/a");
  }

  @Test
  void copy_whenACodeIsShown_thenItsDigitsAloneAreCopied() {
    codes.kept = "seed";
    model.open();
    model.tick(TestWords.NOW);
    model.copy();
    assertThat(copied).containsExactly("123456");
  }

  @Test
  void showForPhone_whenThereIsASeed_thenItsQrCodeIsShown() {
    codes.kept = "seed";
    model.open();
    model.showForPhone();
    assertThat(stage()).isEqualTo(Stage.PHONE);
    assertThat(model.modulesProperty().get()).hasDimensions(2, 2);
    model.leave();
    assertThat(stage()).isEqualTo(Stage.KEPT);
    assertThat(model.modulesProperty().get()).isEmpty();
  }

  @Test
  void showForPhone_whenThePassphraseIsWrong_thenNothingIsShown() {
    codes.kept = "seed";
    model.open();
    codes.refusal = Optional.of(locked());
    model.showForPhone();
    assertThat(stage()).isEqualTo(Stage.KEPT);
    assertThat(failure()).isEqualTo("The QR code of acme-dev was not shown.");
    assertThat(model.modulesProperty().get()).isEmpty();
  }

  @Test
  void forget_whenItIsAskedAndConfirmed_thenTheSeedIsGone() {
    codes.kept = "seed";
    model.open();
    model.askToForget();
    model.leave();
    assertThat(codes.kept).isEqualTo("seed");
    assertThat(stage()).isEqualTo(Stage.KEPT);
    model.askToForget();
    model.forget();
    assertThat(codes.kept).isNull();
    assertThat(stage()).isEqualTo(Stage.OFFER);
  }

  @Test
  void leave_whenSeedsWereHeld_thenAllAreWiped() {
    codes.inPictures = List.of("otpauth://totp/a", "otpauth://totp/b");
    model.open();
    model.file(Path.of("qr.png"));
    choose(0);
    model.another();
    model.text(Secret.ofUnwipeable("otpauth://totp/d"));
    model.keep();
    model.showForPhone();
    model.leave();
    model.leave();
    assertThat(model.closedProperty().get()).isTrue();
    assertWiped();
  }

  @Test
  void abandon_whenSeedsAreHeld_thenAllAreWipedAtOnce() {
    codes.inPictures = List.of("otpauth://totp/a", "otpauth://totp/b");
    model.open();
    model.file(Path.of("qr.png"));
    model.abandon();
    assertThat(model.closedProperty().get()).isTrue();
    assertWiped();
  }

  private CodesViewModel slow(LateWork late) {
    InstantSource clock = InstantSource.fixed(TestWords.NOW);
    return new CodesViewModel(
        TestWords.english(), late, codes, codes, FakeCodes.ALICE, clock, copied::add);
  }

  @Test
  void abandon_whenSomethingIsUnderWay_thenWhatComesLateIsWipedToo() {
    LateWork late = new LateWork();
    CodesViewModel slow = slow(late);
    codes.kept = "seed";
    slow.open();
    slow.leave();
    assertThat(slow.closedProperty().get()).isTrue();
    late.tell();
    assertWiped();
    assertThat(slow.stageProperty().get()).isEqualTo(Stage.READING);
  }

  @Test
  void abandon_whenTheScreensAreBeingLookedAt_thenWhatIsFoundLateIsWiped() {
    LateWork late = new LateWork();
    CodesViewModel slow = slow(late);
    slow.lookAtScreens();
    slow.abandon();
    late.tell();
    assertWiped();
  }

  @Test
  void abandon_whenAPictureIsBeingRead_thenWhatIsFoundLateIsWiped() {
    LateWork late = new LateWork();
    CodesViewModel slow = slow(late);
    slow.file(Path.of("qr.png"));
    slow.abandon();
    late.tell();
    assertWiped();
  }
}
