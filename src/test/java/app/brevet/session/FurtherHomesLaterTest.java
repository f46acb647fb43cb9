package app.brevet.session;

import static app.brevet.session.HomesWorld.credentials;
import static app.brevet.session.HomesWorld.keyId;
import static app.brevet.session.HomesWorld.missing;
import static app.brevet.session.HomesWorld.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A session that is in further homes already: renewed, moved, taken back.
class FurtherHomesLaterTest {

  @TempDir private Path folder;
  private HomesWorld world;

  @BeforeEach
  void setUp() {
    world = new HomesWorld(folder);
  }

  @Test
  void renew_whenAHomeIsMissing_thenTheOthersAreRenewed() throws Exception {
    world.delivery.deliverFurther(world.dev, session(1));
    Path away = Files.move(world.wsl, folder.resolve("away"));

    world.delivery.renew(world.dev.id(), session(2));
    Files.move(away, world.wsl);

    assertThat(credentials(world.box)).content().contains(keyId(2)).doesNotContain(keyId(1));
    assertThat(credentials(world.wsl)).content().contains(keyId(1));
    world.delivery.renew(world.dev.id(), session(3));
    assertThat(credentials(world.wsl)).content().contains(keyId(3));
    assertThat(credentials(world.box)).content().contains(keyId(3));
  }

  @Test
  void renew_whenAFileMayNotBeWritten_thenThatIsThrownAndTheOthersAreRenewed() throws Exception {
    world.delivery.deliverFurther(world.dev, session(1));
    Files.setPosixFilePermissions(
        credentials(world.wsl), PosixFilePermissions.fromString("r--------"));

    FailureException failed =
        catchThrowableOfType(
            FailureException.class, () -> world.delivery.renew(world.dev.id(), session(2)));

    assertThat(failed.failure())
        .isInstanceOfSatisfying(
            Failure.FileUntouched.class,
            failure -> assertThat(failure.file()).isEqualTo(credentials(world.wsl)));
    assertThat(credentials(world.box)).content().contains(keyId(2));
  }

  @Test
  void takeBack_whenAHomeIsMissing_thenItIsNamedAndTakenBackOnceItIsThere() throws Exception {
    world.delivery.deliverFurther(world.dev, session(1));
    Path away = Files.move(world.wsl, folder.resolve("away"));

    FurtherPlaces first = world.delivery.takeBackFurther(world.dev);
    Files.move(away, world.wsl);
    FurtherPlaces second = world.delivery.takeBackFurther(world.dev);

    assertThat(first.missed()).containsExactly(missing(world.wsl));
    assertThat(first.done())
        .extracting(DeliveryRecord::file)
        .containsExactly(credentials(world.box));
    assertThat(second.missed()).isEmpty();
    assertThat(second.done())
        .extracting(DeliveryRecord::file)
        .containsExactly(credentials(world.wsl));
    assertThat(credentials(world.wsl)).doesNotExist();
    assertThat(world.delivery.of(world.dev.id())).isEmpty();
  }

  @Test
  void takeBack_whenOthersHaveSectionsThere_thenTheirBytesAreAsBefore() throws Exception {
    Files.createDirectory(world.wsl.resolve(".aws"));
    Files.writeString(credentials(world.wsl), "[theirs]\r\nregion = x");
    world.delivery.deliverFurther(world.dev, session(1));

    world.delivery.takeBackFurther(world.dev);

    assertThat(Files.readString(credentials(world.wsl))).isEqualTo("[theirs]\r\nregion = x");
  }

  @Test
  void takeBack_whenTheOwnHomeIsTakenBack_thenTheFurtherOnesStay() throws Exception {
    world.delivery.deliver(world.dev, session(1));
    world.delivery.deliverFurther(world.dev, session(1));

    world.delivery.takeBack(world.dev.id());

    assertThat(world.delivery.of(world.dev.id()))
        .extracting(DeliveryRecord::file)
        .containsExactly(credentials(world.wsl), credentials(world.box));
    assertThat(credentials(world.wsl)).content().contains(keyId(1));
  }

  @Test
  void move_whenTheProfileIsRenamed_thenTheSectionsAreToo() throws Exception {
    world.delivery.deliverFurther(world.dev, session(1));

    world.delivery.moveFurther(world.dev.renamed(new ProfileName("work")), Optional.of(session(1)));

    assertThat(credentials(world.box))
        .content()
        .contains("[work]", keyId(1))
        .doesNotContain("[dev]");
  }

  @Test
  void move_whenNoSessionLives_thenItIsTakenBack() throws Exception {
    world.delivery.deliverFurther(world.dev, session(1));

    world.delivery.moveFurther(world.dev.renamed(new ProfileName("work")), Optional.empty());

    assertThat(credentials(world.box)).doesNotExist();
    assertThat(world.delivery.all()).isEmpty();
  }
}
