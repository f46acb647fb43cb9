package app.brevet.ui.keys;

import app.brevet.model.AccessKeyId;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileName;
import app.brevet.words.TestWords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Keys as the test says, and a rotation that does its steps at once.
final class FakeCare implements KeyCare {

  static final AccessKeyId OLD = new AccessKeyId("AKIAIOSFODNN7EXAMPLE");
  static final AccessKeyId NEW = new AccessKeyId("AKIAI44QH8DHBEXAMPLE");

  final List<Boolean> consented = new ArrayList<>();
  final List<Optional<Duration>> graces = new ArrayList<>();
  List<HeldKey> keys = List.of(key(OLD, 100));
  Optional<Unfinished> unfinished = Optional.empty();
  Optional<HeldKey> inTheWay = Optional.empty();
  Optional<Failure> refusal = Optional.empty();
  boolean unlisted;

  static HeldKey key(AccessKeyId id, long days) {
    return new HeldKey(
        id,
        true,
        Optional.of(TestWords.NOW.minus(Duration.ofDays(days))),
        Optional.of(TestWords.NOW.minus(Duration.ofHours(2))),
        false,
        false,
        List.of(new ProfileName("acme-dev")));
  }

  private void check() throws FailureException {
    if (refusal.isPresent()) {
      throw new FailureException(refusal.get());
    }
  }

  @Override
  public Overview of(ProfileName user) throws FailureException {
    if (unlisted) {
      throw new FailureException(new Failure.AwsUnreachable("https://iam.example", ""));
    }
    return new Overview(keys, unfinished);
  }

  @Override
  public Done rotate(
      ProfileName user,
      Optional<Duration> grace,
      Predicate<HeldKey> consent,
      Consumer<Step> progress)
      throws FailureException {
    graces.add(grace);
    if (inTheWay.isPresent()) {
      boolean yes = consent.test(inTheWay.get());
      consented.add(yes);
      if (!yes) {
        throw new FailureException(new Failure.Cancelled());
      }
    }
    progress.accept(Step.STORED);
    check();
    progress.accept(Step.VERIFIED);
    progress.accept(Step.SWITCHED);
    progress.accept(Step.DEACTIVATED);
    Optional<Instant> later = grace.filter(Duration::isPositive).map(TestWords.NOW::plus);
    return new Done(OLD, NEW, later);
  }

  @Override
  public void giveUp(ProfileName user) throws FailureException {
    check();
    unfinished = Optional.empty();
  }
}
