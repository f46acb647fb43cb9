package app.brevet.session;

import app.brevet.awsfile.InMemoryCredentialsFile;
import app.brevet.model.AccessKeyId;
import app.brevet.model.AwsHome;
import app.brevet.model.Expiry;
import app.brevet.model.Failure;
import app.brevet.model.FileReason;
import app.brevet.model.Profile;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// A profile with two further homes, both of which are there, and a delivery to them.
final class HomesWorld {

  final Profile plain = SessionWorld.user("dev", Optional.empty());
  final Path wsl;
  final Path box;
  final Profile dev;
  final Delivery delivery;
  private final Path folder;

  HomesWorld(Path folder) {
    this.folder = folder;
    this.wsl = made("wsl");
    this.box = made("box");
    this.dev = in(wsl, box);
    this.delivery =
        BothFiles.delivery(new InMemoryCredentialsFile(folder.resolve("credentials")), folder);
  }

  private Path made(String name) {
    try {
      return Files.createDirectory(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The profile with these homes.
  Profile in(Path... homes) {
    return plain.withFurtherHomes(
        Stream.of(homes).map(home -> new AwsHome(home.toString())).toList());
  }

  static Path credentials(Path home) {
    return home.resolve(".aws/credentials");
  }

  static String keyId(int number) {
    return "ASIA%016d".formatted(number);
  }

  static SessionCredentials session(int number) {
    return new SessionCredentials(
        new AccessKeyId(keyId(number)),
        Secret.ofUnwipeable("secret"),
        Secret.ofUnwipeable("token"),
        new Expiry(Instant.parse("2026-11-22T20:00:00Z")));
  }

  /// What is told of a home that is not there.
  static Failure missing(Path home) {
    return new Failure.FileUntouched(home, FileReason.HOME_MISSING, "");
  }
}
