package app.brevet.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.keychain.Keychain.State;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NobodyToAskTest {

  @TempDir private Path folder;

  @Test
  void credentials_whenACodeIsNeededAndNobodyIsThere_thenFailsBeforeTheKeychainIsOpened()
      throws Exception {
    SessionWorld world = new SessionWorld(folder);
    world.addUser("alice");
    world.keychain.be(State.LOCKED);

    assertThatThrownBy(
            () -> world.sessions.credentials(SessionWorld.name("alice"), MfaCodeSource.nobody()))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.failure()).isInstanceOf(Failure.CodeNeeded.class));
  }

  @Test
  void credentials_whenNoCodeIsNeededAndNobodyIsThere_thenServed() throws Exception {
    SessionWorld world = new SessionWorld(folder);
    world.addUserWithoutMfa("bob");

    assertThat(world.sessions.credentials(SessionWorld.name("bob"), MfaCodeSource.nobody()))
        .isNotNull();
  }
}
