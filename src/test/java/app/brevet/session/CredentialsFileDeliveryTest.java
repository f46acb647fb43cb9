package app.brevet.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.awsfile.InMemoryCredentialsFile;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Expiry;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.model.ProfileName;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import app.brevet.model.UserProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsFileDeliveryTest {

  private static final String DAMAGED =
      """
      {"deliveries":[{"profileId":"00000000-0000-4000-8000-000000000000","file":"/f","section":"s",
      "accessKeyId":"ASIA0000000000000001","addedBytes":99999999999}]}\
      """;

  @TempDir private Path folder;
  private final UserProfile user = SessionWorld.user("dev", Optional.empty());
  private final ProfileName section = new ProfileName("dev");
  private InMemoryCredentialsFile file;
  private CredentialsFileDelivery delivery;

  @BeforeEach
  void setUp() {
    file = new InMemoryCredentialsFile(folder.resolve("credentials"));
    delivery = new CredentialsFileDelivery(file, path -> file, new DeliveryRecords(folder));
  }

  private static SessionCredentials session(int number) {
    return new SessionCredentials(
        new AccessKeyId("ASIA%016d".formatted(number)),
        Secret.ofUnwipeable("secret"),
        Secret.ofUnwipeable("token"),
        new Expiry(Instant.parse("2026-11-22T20:00:00Z")));
  }

  @Test
  void deliver_whenRenewed_thenFirstReceiptIsRemembered() throws Exception {
    delivery.deliver(user, session(1));

    DeliveryRecord renewed = delivery.deliver(user, session(2));

    assertThat(renewed.receipt().createdFile()).isTrue();
    assertThat(renewed.receipt().proof()).isEqualTo(session(2).accessKeyId().value());
    assertThat(delivery.of(user.id())).containsExactly(renewed);
  }

  @Test
  void deliver_whenWriteFails_thenOlderSectionCanStillBeTakenBack() throws Exception {
    delivery.deliver(user, session(1));
    file.refuse(Optional.of(FileReason.NO_SPACE));
    FailureException refused =
        catchThrowableOfType(FailureException.class, () -> delivery.deliver(user, session(2)));
    file.refuse(Optional.empty());

    delivery.takeBack(user.id());

    assertThat(refused).isNotNull();
    assertThat(file.keyIdOf(section)).isEmpty();
    assertThat(delivery.of(user.id())).isEmpty();
  }

  @Test
  void deliver_whenMarkerWasLost_thenKeyIdStillTellsThatItIsOurs() throws Exception {
    delivery.deliver(user, session(1));
    InMemoryCredentialsFile rewritten = new InMemoryCredentialsFile(file.path());
    rewritten.foreign(section, session(1).accessKeyId());

    new CredentialsFileDelivery(rewritten, path -> rewritten, new DeliveryRecords(folder))
        .deliver(user, session(2));

    assertThat(rewritten.keyIdOf(section)).contains(session(2).accessKeyId());
  }

  @Test
  void deliver_whenFirstWriteFails_thenNothingIsRecorded() throws Exception {
    file.refuse(Optional.of(FileReason.NO_SPACE));
    FailureException refused =
        catchThrowableOfType(FailureException.class, () -> delivery.deliver(user, session(1)));

    assertThat(refused).isNotNull();
    assertThat(delivery.of(user.id())).isEmpty();
  }

  @Test
  void deliver_whenItFailsAfterWriting_thenTheSectionCanStillBeTakenBack() throws Exception {
    file.failAfterWriting();
    FailureException refused =
        catchThrowableOfType(FailureException.class, () -> delivery.deliver(user, session(1)));

    assertThat(refused).isNotNull();
    assertThat(delivery.takeBack(user.id())).hasSize(1);
    assertThat(file.keyIdOf(section)).isEmpty();
    assertThat(delivery.of(user.id())).isEmpty();
  }

  @Test
  void deliver_whenSameSessionCannotBeWrittenAgain_thenItStaysRecorded() throws Exception {
    DeliveryRecord delivered = delivery.deliver(user, session(1));
    file.refuse(Optional.of(FileReason.NO_SPACE));
    FailureException refused =
        catchThrowableOfType(FailureException.class, () -> delivery.deliver(user, session(1)));

    assertThat(refused).isNotNull();
    assertThat(delivery.of(user.id())).containsExactly(delivered);
  }

  @Test
  void renew_whenNothingIsDelivered_thenNothingIsWritten() throws Exception {
    delivery.renew(user.id(), session(1));

    assertThat(file.writes()).isZero();
  }

  @Test
  void renew_whenDeliveredToAnotherFile_thenThatOneIsRenewedAndNoOther() throws Exception {
    delivery.deliver(user, session(1));
    InMemoryCredentialsFile other = new InMemoryCredentialsFile(folder.resolve("other"));

    new CredentialsFileDelivery(other, path -> file, new DeliveryRecords(folder))
        .renew(user.id(), session(2));

    assertThat(file.keyIdOf(section)).contains(session(2).accessKeyId());
    assertThat(other.writes()).isZero();
  }

  @Test
  void takeBack_whenAnotherOfOursIsStillInTheFile_thenItInheritsWhoMadeIt() throws Exception {
    UserProfile second = SessionWorld.user("second", Optional.empty());
    delivery.deliver(user, session(1));
    delivery.deliver(second, session(2));

    delivery.takeBack(user.id());

    assertThat(delivery.of(second.id()))
        .singleElement()
        .satisfies(record -> assertThat(record.receipt().createdFile()).isTrue());
  }

  @Test
  void takeBack_whenRecordsCannotBeWritten_thenSectionIsOutAllTheSame() throws Exception {
    delivery.deliver(user, session(1));
    Files.delete(folder.resolve("deliveries.lock"));
    Files.createDirectory(folder.resolve("deliveries.lock"));

    assertThat(delivery.takeBack(user.id())).hasSize(1);
    assertThat(file.keyIdOf(section)).isEmpty();
  }

  @Test
  void takeBack_whenSectionWasReplacedByOthers_thenItStays() throws Exception {
    delivery.deliver(user, session(1));
    AccessKeyId others = new AccessKeyId("AKIAOTHERSOTHERS0000");
    file.foreign(section, others);

    assertThat(delivery.takeBack(user.id())).isEmpty();
    assertThat(file.keyIdOf(section)).contains(others);
    assertThat(delivery.of(user.id())).isEmpty();
  }

  @Test
  void of_whenRecordsAreDamaged_thenThatIsSaidAndTheyStay() throws Exception {
    Path records = Files.writeString(folder.resolve("deliveries.json"), DAMAGED);

    FailureException refused =
        catchThrowableOfType(FailureException.class, () -> delivery.of(user.id()));

    assertThat(refused.failure().toString()).contains("DAMAGED");
    assertThat(records).hasContent(DAMAGED);
  }
}
