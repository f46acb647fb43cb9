package app.brevet.keychain.linux;

import app.brevet.keychain.KeychainException;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/// The verbs of the Secret Service that Brevet needs, with their D-Bus types.
///
/// Source: freedesktop Secret Service API draft 0.2: interfaces `Service`, `Collection`, `Item`,
/// `Prompt`. Objects are named by their paths; the path `/` means none.
final class SecretService {

  private static final String NAME = "org.freedesktop.secrets";
  private static final String ROOT = "/org/freedesktop/secrets";
  private static final String SERVICE = "org.freedesktop.Secret.Service";
  private static final String COLLECTION = "org.freedesktop.Secret.Collection";
  private static final String ITEM = "org.freedesktop.Secret.Item";
  private static final String PROMPT = "org.freedesktop.Secret.Prompt";
  private static final String PROPERTIES = "org.freedesktop.DBus.Properties";
  private static final String NONE = "/";
  private static final String BUS = "org.freedesktop.DBus";
  private static final String BUS_PATH = "/org/freedesktop/DBus";

  private final BusConnection bus;
  private @Nullable TransferSession session;

  /// The service on this bus; nothing is asked of it yet.
  SecretService(BusConnection bus) {
    this.bus = bus;
  }

  /// What a search found, by path.
  ///
  /// @param unlocked the items that can be read now
  /// @param locked those that must be unlocked first
  record Found(List<String> unlocked, List<String> locked) {}

  /// What a call made, or the prompt that must be answered before it makes it.
  record Outcome(Optional<String> object, Optional<String> prompt) {}

  /// The same service for calls that wait so long for their answers.
  SecretService within(Duration patience) {
    return new SecretService(bus.within(patience));
  }

  /// Whether its program runs. The first call starts one that does not, where one is installed.
  boolean isRunning() throws KeychainException {
    return Boolean.TRUE.equals(askBus("NameHasOwner"));
  }

  /// The collection that new items go to; empty if the user has none.
  Optional<String> defaultCollection() throws KeychainException {
    return alias("default");
  }

  /// The collection that lives in memory and ends with the login; empty if the service has none.
  Optional<String> sessionCollection() throws KeychainException {
    return alias("session");
  }

  private Optional<String> alias(String name) throws KeychainException {
    return path(ask(ROOT, SERVICE, "ReadAlias", "s", name).getFirst());
  }

  /// Asks for a new default collection; the service prompts for its passphrase.
  Outcome createDefaultCollection(String label) throws KeychainException {
    Map<String, Variant<?>> properties = Map.of(COLLECTION + ".Label", new Variant<>(label));
    return outcome(ask(ROOT, SERVICE, "CreateCollection", "a{sv}s", properties, "default"));
  }

  /// Whether the collection must be unlocked before its secrets can be read.
  boolean isLocked(String collection) throws KeychainException {
    return Boolean.TRUE.equals(property(collection, COLLECTION, "Locked"));
  }

  /// The items of all collections that have at least these attributes.
  Found search(Map<String, String> attributes) throws KeychainException {
    List<Object> found = ask(ROOT, SERVICE, "SearchItems", "a{ss}", attributes);
    return new Found(paths(found.getFirst()), paths(found.get(1)));
  }

  /// The attributes of an item.
  Map<String, String> attributes(String item) throws KeychainException {
    Map<String, String> attributes = new LinkedHashMap<>();
    if (property(item, ITEM, "Attributes") instanceof Map<?, ?> map) {
      map.forEach((name, value) -> attributes.put(String.valueOf(name), String.valueOf(value)));
    }
    return attributes;
  }

  /// The secret of an item; the caller closes it.
  Secret secret(String item) throws KeychainException {
    List<Object> answer =
        inSession(current -> call(item, ITEM, "GetSecret", "o", current.path())).values();
    if (!(answer.getFirst() instanceof Object[] parts) || parts.length < 3) {
      throw unexpected("GetSecret");
    }
    return Objects.requireNonNull(session).unwrap(bytes(parts[1]), bytes(parts[2]));
  }

  /// Puts a secret into the collection, in the place of one with the same attributes.
  Outcome createItem(String collection, String label, Map<String, String> attributes, Secret secret)
      throws KeychainException {
    Map<String, Variant<?>> properties =
        Map.of(
            ITEM + ".Label", new Variant<>(label),
            ITEM + ".Attributes", new Variant<>(attributes, "a{ss}"));
    return outcome(
        inSession(
                current -> {
                  TransferSession.Wrapped wrapped = current.wrap(secret);
                  Object[] struct = {
                    current.path(), wrapped.vector(), wrapped.value(), ContentType.of(secret)
                  };
                  return call(
                      collection,
                      COLLECTION,
                      "CreateItem",
                      "a{sv}(oayays)b",
                      properties,
                      struct,
                      true);
                })
            .values());
  }

  /// Gives an item another label.
  void label(String item, String label) throws KeychainException {
    Variant<String> value = new Variant<>(label);
    answer("Set", call(item, PROPERTIES, "Set", "ssv", ITEM, "Label", value));
  }

  /// Removes an item.
  ///
  /// @return the prompt that must be answered first, if the service wants one
  Optional<String> delete(String item) throws KeychainException {
    return path(ask(item, ITEM, "Delete", "").getFirst());
  }

  /// Unlocks collections and items.
  ///
  /// @return the prompt that must be answered first, if the service wants one
  Optional<String> unlock(List<String> objects) throws KeychainException {
    return path(ask(ROOT, SERVICE, "Unlock", "ao", objects).get(1));
  }

  /// Lets the service ask the user, and waits. A prompt that nobody answers is left alone: to
  /// dismiss it ends some versions of gnome-keyring.
  ///
  /// @return what the call that wanted the prompt would have returned
  /// @throws KeychainException with `DENIED` if the user closed the prompt, `TIMED_OUT` if nobody
  ///   answered it within `wait`
  Object prompt(String prompt, Duration wait) throws KeychainException {
    List<Object> completed =
        bus.await(prompt, PROMPT, "Completed", wait, () -> ask(prompt, PROMPT, "Prompt", "s", ""))
            .orElseThrow(
                () ->
                    new KeychainException(
                        KeychainReason.TIMED_OUT, "nobody answered the keychain's prompt"));
    if (Boolean.TRUE.equals(completed.getFirst())) {
      throw new KeychainException(KeychainReason.DENIED, "the keychain's prompt was closed");
    }
    return content(completed.get(1));
  }

  /// The object that a call made: at once, or once its prompt is answered. Some services have a
  /// prompt for each call, and answer most of them themselves.
  ///
  /// @throws KeychainException as [#prompt] does
  String made(Outcome outcome, Duration wait) throws KeychainException {
    Optional<String> object = outcome.object();
    if (object.isEmpty() && outcome.prompt().isPresent()) {
      object = path(prompt(outcome.prompt().get(), wait));
    }
    return object.orElseThrow(() -> unexpected("CreateItem"));
  }

  /// The process that owns the service's name on the bus.
  long processId() throws KeychainException {
    return askBus("GetConnectionUnixProcessID") instanceof Number number ? number.longValue() : -1;
  }

  private Object askBus(String method) throws KeychainException {
    return answer(method, bus.call(BUS, BUS_PATH, BUS, method, "s", NAME)).values().getFirst();
  }

  private BusReply.Answer inSession(SessionCall use) throws KeychainException {
    TransferSession current = session == null ? openSession() : session;
    BusReply reply = use.with(current);
    if (reply instanceof BusReply.Refusal refusal && Refusals.isNoSession(refusal)) {
      reply = use.with(openSession()); // The service was started anew since.
    }
    return answer("secret", reply);
  }

  private TransferSession openSession() throws KeychainException {
    TransferSession.Offer offer = new TransferSession.Offer();
    List<Object> opened =
        ask(
            ROOT,
            SERVICE,
            "OpenSession",
            "sv",
            TransferSession.ALGORITHM,
            new Variant<>(offer.publicNumber(), "ay"));
    if (!(opened.getFirst() instanceof Variant<?> theirs)) {
      throw unexpected("OpenSession");
    }
    TransferSession made = offer.accept(String.valueOf(opened.get(1)), bytes(theirs.getValue()));
    session = made;
    return made;
  }

  private Object property(String object, String face, String name) throws KeychainException {
    return content(ask(object, PROPERTIES, "Get", "ss", face, name).getFirst());
  }

  private static Object content(Object value) {
    return value instanceof Variant<?> variant ? variant.getValue() : value;
  }

  private List<Object> ask(
      String object, String face, String method, String signature, Object... arguments)
      throws KeychainException {
    return answer(method, call(object, face, method, signature, arguments)).values();
  }

  private BusReply call(
      String object, String face, String method, String signature, Object... arguments)
      throws KeychainException {
    return bus.call(NAME, object, face, method, signature, arguments);
  }

  private static BusReply.Answer answer(String method, BusReply reply) throws KeychainException {
    return switch (reply) {
      case BusReply.Answer answer -> answer;
      case BusReply.Refusal refusal -> throw Refusals.fault(method, refusal);
      case BusReply.Lost lost ->
          throw new KeychainException(
              KeychainReason.ABSENT, method + ": the session bus went away: " + lost.text());
    };
  }

  private static Outcome outcome(List<Object> values) {
    return new Outcome(path(values.getFirst()), path(values.get(1)));
  }

  private static Optional<String> path(Object value) {
    return Optional.of(String.valueOf(value)).filter(path -> !path.equals(NONE));
  }

  private static List<String> paths(Object value) {
    return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  private static byte[] bytes(Object value) throws KeychainException {
    if (value instanceof byte[] bytes) {
      return bytes;
    }
    if (value instanceof List<?> list) {
      byte[] bytes = new byte[list.size()];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = list.get(i) instanceof Byte one ? one : 0;
      }
      return bytes;
    }
    throw unexpected("bytes");
  }

  private static KeychainException unexpected(String method) {
    return new KeychainException(
        KeychainReason.CORRUPT, method + ": not the answer that the specification names");
  }

  /// A call that needs the session.
  @FunctionalInterface
  private interface SessionCall {
    BusReply with(TransferSession session) throws KeychainException;
  }
}
