package app.brevet.keychain.linux;

import app.brevet.keychain.KeychainException;
import app.brevet.model.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;

/// A Secret Service on a bus of the test, with one collection that is always open, and one item at
/// most. What it keeps can be something else than what it was given.
final class FakeSecretService implements AutoCloseable {

  private static final String NAME = "org.freedesktop.secrets";
  private static final String ROOT = "/org/freedesktop/secrets";
  private static final String COLLECTION = ROOT + "/collection/login";
  private static final String ITEM = COLLECTION + "/1";
  private static final DBusPath NONE = new DBusPath("/");

  private final DBusConnection connection;
  private final Map<String, TransferSession> sessions = new ConcurrentHashMap<>();
  private volatile UnaryOperator<String> keeping = UnaryOperator.identity();
  private volatile Optional<String> kept = Optional.empty();

  private FakeSecretService(DBusConnection connection) {
    this.connection = connection;
  }

  /// On the bus of this address, with nothing in it.
  static FakeSecretService on(String address) throws DBusException {
    DBusConnection connection = DBusConnectionBuilder.forAddress(address).withShared(false).build();
    FakeSecretService fake = new FakeSecretService(connection);
    connection.exportObject(ROOT, fake.new Root());
    connection.exportObject(COLLECTION, fake.new Login());
    connection.exportObject(ITEM, fake.new OneItem());
    connection.requestBusName(NAME);
    return fake;
  }

  /// From now on it keeps this of what it is given.
  void keep(UnaryOperator<String> what) {
    keeping = what;
  }

  /// What it has.
  Optional<String> kept() {
    return kept;
  }

  @Override
  public void close() {
    connection.disconnect();
  }

  private Optional<DBusPath> item() {
    return kept.map(_ -> new DBusPath(ITEM));
  }

  /// Two values that a method returns. Public, as all below, for the D-Bus library alone.
  public static final class Pair<A, B> extends Tuple {

    @Position(0)
    private final A first;

    @Position(1)
    private final B second;

    Pair(A first, B second) {
      this.first = first;
      this.second = second;
    }

    /// The first.
    public A first() {
      return first;
    }

    /// The second.
    public B second() {
      return second;
    }
  }

  /// A secret as it crosses the bus: session, parameters, value, content type.
  public static final class Crossing extends Struct {

    @Position(0)
    private final DBusPath session;

    @Position(1)
    private final byte[] parameters;

    @Position(2)
    private final byte[] value;

    @Position(3)
    private final String contentType;

    /// As the library reads it.
    public Crossing(DBusPath session, byte[] parameters, byte[] value, String contentType) {
      this.session = session;
      this.parameters = parameters.clone();
      this.value = value.clone();
      this.contentType = contentType;
    }

    /// What kind of text it is.
    public String contentType() {
      return contentType;
    }
  }

  /// What is asked of the service.
  @DBusInterfaceName("org.freedesktop.Secret.Service")
  public interface Service extends DBusInterface {

    /// Agrees on a key.
    Pair<Variant<?>, DBusPath> OpenSession(String algorithm, Variant<?> input);

    /// The collection of a name.
    DBusPath ReadAlias(String name);

    /// The items that are open, and those that are locked.
    Pair<List<DBusPath>, List<DBusPath>> SearchItems(Map<String, String> attributes);
  }

  /// What is asked of a collection.
  @DBusInterfaceName("org.freedesktop.Secret.Collection")
  public interface Collection extends DBusInterface {

    /// Keeps a secret.
    Pair<DBusPath, DBusPath> CreateItem(
        Map<String, Variant<?>> properties, Crossing secret, boolean replace);
  }

  /// What is asked of an item.
  @DBusInterfaceName("org.freedesktop.Secret.Item")
  public interface Item extends DBusInterface {

    /// Its secret.
    Crossing GetSecret(DBusPath session);

    /// Removes it.
    DBusPath Delete();
  }

  /// The library gives an array in a variant as a list.
  private static byte[] bytes(List<?> list) {
    byte[] bytes = new byte[list.size()];
    for (int at = 0; at < bytes.length; at++) {
      bytes[at] = (Byte) list.get(at);
    }
    return bytes;
  }

  private final class Root implements Service {

    @Override
    public Pair<Variant<?>, DBusPath> OpenSession(String algorithm, Variant<?> input) {
      String path = ROOT + "/session/" + (sessions.size() + 1);
      TransferSession.Offer offer = new TransferSession.Offer();
      try {
        sessions.put(path, offer.accept(path, bytes((List<?>) input.getValue())));
      } catch (KeychainException e) {
        throw new IllegalArgumentException(e);
      }
      return new Pair<>(new Variant<>(offer.publicNumber(), "ay"), new DBusPath(path));
    }

    @Override
    public DBusPath ReadAlias(String name) {
      return name.equals("default") ? new DBusPath(COLLECTION) : NONE;
    }

    @Override
    public Pair<List<DBusPath>, List<DBusPath>> SearchItems(Map<String, String> attributes) {
      return new Pair<>(item().stream().toList(), List.of());
    }

    @Override
    public String getObjectPath() {
      return ROOT;
    }
  }

  /// Its properties are false: nothing is locked.
  private final class Login implements Collection, Properties {

    @Override
    public Pair<DBusPath, DBusPath> CreateItem(
        Map<String, Variant<?>> properties, Crossing secret, boolean replace) {
      TransferSession session = Objects.requireNonNull(sessions.get(secret.session.getPath()));
      try (Secret given = session.unwrap(secret.parameters, secret.value)) {
        kept = Optional.of(keeping.apply(given.reveal()));
      } catch (KeychainException e) {
        throw new IllegalArgumentException(e);
      }
      return new Pair<>(new DBusPath(ITEM), NONE);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // The library's own face.
    public <A> A Get(String face, String name) {
      return (A) Boolean.FALSE;
    }

    @Override
    public <A> void Set(String face, String name, A value) {
      throw new UnsupportedOperationException(name);
    }

    @Override
    public Map<String, Variant<?>> GetAll(String face) {
      return Map.of();
    }

    @Override
    public String getObjectPath() {
      return COLLECTION;
    }
  }

  private final class OneItem implements Item {

    @Override
    public Crossing GetSecret(DBusPath session) {
      try (Secret secret = Secret.of(kept.orElseThrow().getBytes(StandardCharsets.UTF_8))) {
        TransferSession.Wrapped wrapped =
            Objects.requireNonNull(sessions.get(session.getPath())).wrap(secret);
        return new Crossing(session, wrapped.vector(), wrapped.value(), "text/plain");
      }
    }

    @Override
    public DBusPath Delete() {
      kept = Optional.empty();
      return NONE;
    }

    @Override
    public String getObjectPath() {
      return ITEM;
    }
  }
}
