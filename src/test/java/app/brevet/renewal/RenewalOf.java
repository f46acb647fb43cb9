package app.brevet.renewal;

import app.brevet.session.RenewalWorld;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/// A runner on real use cases, an alarm by hand, and what was asked.
final class RenewalOf {

  final AlarmByHand alarm;
  final Renewal renewal;
  final List<String> said = new CopyOnWriteArrayList<>();
  private volatile Runnable beforeSaying = () -> {};
  private volatile String network = "home";

  RenewalOf(RenewalWorld of, Path folder, Executor work) {
    alarm = new AlarmByHand(of.world.clock);
    renewal =
        new Renewal(
            of.live,
            of.unasked,
            new KeptEndChoices(folder),
            new Said(),
            new Renewal.Senses(
                of.world.clock,
                alarm::nanos,
                Optional::empty,
                () -> network,
                () -> false,
                () -> 0.5),
            alarm,
            work);
  }

  /// The computer is in this network from now on.
  void moveTo(String other) {
    network = other;
  }

  /// This happens when the user is to be asked.
  void beforeSaying(Runnable what) {
    beforeSaying = what;
  }

  private final class Said implements Question {
    @Override
    public void show(Ask ask, boolean alert) {
      beforeSaying.run();
      said.add((alert ? "alert " : "") + ask.first().profile().name());
    }

    @Override
    public void withdraw() {
      said.add("nothing");
    }
  }
}
