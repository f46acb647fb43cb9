package app.brevet.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.AccessKeyId;
import app.brevet.model.ProfileName;
import org.junit.jupiter.api.Test;

final class NoticeWordsTest {

  private static final ProfileName NAME = new ProfileName("acme-dev");
  private final NoticeWords notices = TestWords.english().notices();

  @Test
  void noMfa_whenNoDevice_thenIamIsNamed() {
    assertThat(notices.noMfa(NAME)).startsWith("acme-dev ").contains("cannot call IAM");
  }

  @Test
  void keptInMemory_whenOnlyForTheLogin_thenStoreAndEndAreNamed() {
    assertThat(notices.keptInMemory("GNOME Keyring"))
        .startsWith("GNOME Keyring ")
        .contains("gone when you log out");
  }

  @Test
  void rootKey_whenRoot_thenTheCapIsNamed() {
    assertThat(notices.rootKey(NAME)).startsWith("acme-dev ").contains("one hour at most");
  }

  @Test
  void chainingCap_whenViaSession_thenTheCapIsNamed() {
    assertThat(notices.chainingCap(NAME)).startsWith("acme-dev ").contains("one hour at most");
  }

  @Test
  void unusualKeyId_whenNotAkia_thenTheIdIsNamed() {
    assertThat(notices.unusualKeyId(new AccessKeyId("ACCAEXAMPLEEXAMPLE12")))
        .startsWith("ACCAEXAMPLEEXAMPLE12 ");
  }
}
