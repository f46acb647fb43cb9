package app.brevet.ui.prompt;

import app.brevet.model.MfaSerial;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Whose turn it is: one question is asked, or its answer is with AWS; the others wait in a queue.
final class Turns {

  /// What becomes of a question that came.
  enum Came {
    /// It waits.
    QUEUED,
    /// It is asked now, as the code that was sent did not do.
    AGAIN,
    /// The user gave up on it before it was asked again.
    GIVEN_UP
  }

  private final Deque<Asked> queue = new ArrayDeque<>();
  private Optional<Asked> asked = Optional.empty();
  private Optional<Question> sent = Optional.empty();
  private Optional<Question> abandoned = Optional.empty();

  /// The question that is asked.
  Optional<Asked> asked() {
    return asked;
  }

  /// Whether nothing is asked, nor is an answer with AWS.
  boolean isIdle() {
    return asked.isEmpty() && sent.isEmpty();
  }

  /// Takes a question in.
  Came come(Asked one) {
    if (abandoned.filter(one.question()::asksAgain).isPresent()) {
      abandoned = Optional.empty();
      return Came.GIVEN_UP;
    }
    if (sent.filter(one.question()::asksAgain).isPresent()) {
      sent = Optional.empty();
      asked = Optional.of(one);
      return Came.AGAIN;
    }
    queue.add(one);
    return Came.QUEUED;
  }

  /// Asks the question that waits longest, if there is one.
  Optional<Asked> next() {
    asked = Optional.ofNullable(queue.poll());
    return asked;
  }

  /// The answer to what is asked is on its way to AWS.
  void send() {
    sent = asked.map(Asked::question);
    asked = Optional.empty();
  }

  /// Gives up on what is asked, or on the answer that is with AWS, which cannot be called back.
  void giveUp() {
    if (sent.isPresent()) {
      abandoned = sent;
    }
    sent = Optional.empty();
    asked = Optional.empty();
  }

  /// Takes a question out, since nobody waits for its answer any more.
  ///
  /// @return whether it was the one that is asked
  boolean withdraw(Asked one) {
    queue.remove(one);
    boolean wasAsked = asked.filter(one::equals).isPresent();
    if (wasAsked) {
      asked = Optional.empty();
    }
    return wasAsked;
  }

  /// The act that an answer for this device was sent for has ended.
  ///
  /// @return whether that makes it the next one's turn
  boolean settle(MfaSerial device) {
    abandoned = abandoned.filter(question -> !question.serial().equals(device));
    boolean wasSent = sent.filter(question -> question.serial().equals(device)).isPresent();
    if (wasSent) {
      sent = Optional.empty();
    }
    return wasSent;
  }
}
