package app.brevet.session;

import static app.brevet.session.HomesWorld.credentials;
import static app.brevet.session.HomesWorld.keyId;
import static app.brevet.session.HomesWorld.missing;
import static app.brevet.session.HomesWorld.session;
import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.awsfile.InMemoryCredentialsFile;
import app.brevet.model.AwsHome;
import app.brevet.model.DeliveryKind;
import app.brevet.model.Failure;
import app.brevet.model.FileReason;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A session on its way into further homes.
class FurtherHomesTest {

  @TempDir private Path folder;
  private HomesWorld world;

  @BeforeEach
  void setUp() {
    world = new HomesWorld(folder);
  }

  @Test
  void deliver_whenTheHomesAreThere_thenEachHasTheSessionForItsOwnerAlone() throws Exception {
    FurtherPlaces places = world.delivery.deliverFurther(world.dev, session(1));

    assertThat(places.missed()).isEmpty();
    assertThat(places.done())
        .extracting(DeliveryRecord::file)
        .containsExactly(credentials(world.wsl), credentials(world.box));
    assertThat(world.delivery.of(world.dev.id())).containsExactlyElementsOf(places.done());
    for (Path home : List.of(world.wsl, world.box)) {
      assertThat(credentials(home)).content().contains("[dev]\n# Written by", keyId(1));
      assertThat(mode(credentials(home))).isEqualTo("rw-------");
      assertThat(mode(home.resolve(".aws"))).isEqualTo("rwx------");
    }
  }

  private static String mode(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void deliver_whenAHomeIsMissing_thenItIsNamedAndNotMadeAndTheOtherIsDone() throws Exception {
    Files.delete(world.wsl);

    FurtherPlaces places = world.delivery.deliverFurther(world.dev, session(1));

    assertThat(places.missed()).containsExactly(missing(world.wsl));
    assertThat(world.wsl).doesNotExist();
    assertThat(credentials(world.box)).content().contains(keyId(1));
  }

  @Test
  void deliver_whenTheSectionIsSomebodys_thenItStaysAndTheOtherIsDone() throws Exception {
    Files.createDirectory(world.wsl.resolve(".aws"));
    Files.writeString(credentials(world.wsl), "[dev]\nregion = eu-west-1\n");

    FurtherPlaces places = world.delivery.deliverFurther(world.dev, session(1));

    assertThat(places.missed())
        .extracting(Failure::key)
        .containsExactly("file-" + FileReason.FOREIGN_IN_HOME.key());
    assertThat(credentials(world.wsl)).hasContent("[dev]\nregion = eu-west-1\n");
    assertThat(credentials(world.box)).content().contains(keyId(1));
  }

  @Test
  void deliver_whenTheFileMayNotBeWritten_thenItStaysAndTheOtherIsDone() throws Exception {
    Files.createDirectory(world.wsl.resolve(".aws"));
    Files.writeString(credentials(world.wsl), "");
    Files.setPosixFilePermissions(
        credentials(world.wsl), PosixFilePermissions.fromString("r--------"));

    FurtherPlaces places = world.delivery.deliverFurther(world.dev, session(1));

    assertThat(places.missed())
        .extracting(Failure::key)
        .containsExactly("file-" + FileReason.NOT_WRITABLE.key());
    assertThat(credentials(world.box)).content().contains(keyId(1));
  }

  @Test
  void deliver_whenThePathIsOfAnotherSystem_thenItIsNamedAndTheOtherIsDone() throws Exception {
    Profile both =
        world.plain.withFurtherHomes(
            List.of(new AwsHome("box"), new AwsHome(world.box.toString())));

    FurtherPlaces places = world.delivery.deliverFurther(both, session(1));

    assertThat(places.missed())
        .extracting(Failure::key)
        .containsExactly("input-aws-home-malformed");
    assertThat(credentials(world.box)).content().contains(keyId(1));
  }

  @Test
  void deliver_whenTheProfileAsksForAProcess_thenAFileAllTheSameAndBothStay() throws Exception {
    Profile asProcess = world.dev.withDelivery(DeliveryKind.PROCESS);

    for (int number = 1; number <= 2; number++) {
      world.delivery.deliver(asProcess, session(number));
      world.delivery.deliverFurther(asProcess, session(number));
    }

    assertThat(BothFiles.config(folder)).content().contains("credential_process");
    assertThat(credentials(world.wsl))
        .content()
        .contains(keyId(2))
        .doesNotContain("credential_process");
    assertThat(world.delivery.of(world.dev.id())).hasSize(3);
  }

  @Test
  void deliver_whenAHomeIsTakenOutOfTheProfile_thenItIsTakenBackThere() throws Exception {
    world.delivery.deliverFurther(world.dev, session(1));

    FurtherPlaces places = world.delivery.deliverFurther(world.in(world.box), session(2));

    assertThat(places.missed()).isEmpty();
    assertThat(credentials(world.wsl)).doesNotExist();
    assertThat(credentials(world.box)).content().contains(keyId(2));
    assertThat(world.delivery.of(world.dev.id())).containsExactlyElementsOf(places.done());
  }

  @Test
  void deliver_whenAMissingHomeIsTakenOutOfTheProfile_thenItIsGivenUp() throws Exception {
    world.delivery.deliverFurther(world.dev, session(1));
    Files.move(world.wsl, folder.resolve("away"));

    FurtherPlaces places = world.delivery.deliverFurther(world.in(world.box), session(2));

    assertThat(places.missed()).isEmpty();
    assertThat(world.delivery.of(world.dev.id())).hasSize(1);
  }

  @Test
  void deliver_whenTheSectionHasAnotherName_thenTheOldOneGoes() throws Exception {
    world.delivery.deliverFurther(world.dev, session(1));

    world.delivery.deliverFurther(
        world.dev.withOutput(Optional.of(new ProfileName("other"))), session(1));

    assertThat(credentials(world.wsl)).content().contains("[other]").doesNotContain("[dev]");
    assertThat(world.delivery.of(world.dev.id())).hasSize(2);
  }

  @Test
  void deliver_whenAHomeIsNamedByAnotherPath_thenTheSessionStaysThere() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), world.wsl);
    world.delivery.deliverFurther(world.in(link), session(1));

    FurtherPlaces places = world.delivery.deliverFurther(world.in(world.wsl), session(1));

    assertThat(credentials(world.wsl)).content().contains(keyId(1));
    assertThat(world.delivery.of(world.dev.id())).containsExactlyElementsOf(places.done());
  }

  @Test
  void deliver_whenAHomeIsTheUsersOwn_thenItIsNoFurtherOne() throws Exception {
    Path own = folder.resolve("own");
    Files.createDirectories(own.resolve(".aws"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), own);
    Delivery delivery = BothFiles.delivery(new InMemoryCredentialsFile(credentials(own)), folder);

    FurtherPlaces places = delivery.deliverFurther(world.in(own, link), session(1));

    assertThat(places).isEqualTo(FurtherPlaces.NONE);
    assertThat(credentials(own)).doesNotExist();
  }
}
