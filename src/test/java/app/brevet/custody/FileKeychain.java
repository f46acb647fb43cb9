package app.brevet.custody;

import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.model.AccessKeyId;
import app.brevet.model.KeychainReason;
import app.brevet.model.ProfileId;
import app.brevet.model.Secret;
import app.brevet.os.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A keychain that outlives its process, without any protection: a line of a file for each item.
final class FileKeychain implements Keychain {

  private final AtomicFile file;
  private final String kind;

  FileKeychain(Path folder, String kind) {
    this.file = new AtomicFile(folder.resolve(kind + ".items"));
    this.kind = kind;
  }

  private Map<String, String> lines() throws KeychainException {
    Map<String, String> lines = new LinkedHashMap<>();
    try {
      String text = new String(file.read().orElse(new byte[0]), StandardCharsets.UTF_8);
      text.lines().map(line -> line.split("=", 2)).forEach(line -> lines.put(line[0], line[1]));
      return lines;
    } catch (IOException e) {
      throw new KeychainException(KeychainReason.CORRUPT, "not readable", e);
    }
  }

  private void write(Map<String, String> lines) throws KeychainException {
    StringBuilder text = new StringBuilder();
    lines.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
    try {
      file.write(text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new KeychainException(KeychainReason.NOT_WRITTEN, "not written", e);
    }
  }

  private static String name(ItemKey key) {
    return key.kind()
        + " "
        + key.profileId().map(ProfileId::toString).orElse("-")
        + " "
        + key.accessKeyId().map(AccessKeyId::value).orElse("-");
  }

  private static ItemKey key(String name) {
    String[] parts = name.split(" ", -1);
    return new ItemKey(
        ItemKey.Kind.valueOf(parts[0]),
        Optional.of(parts[1]).filter(part -> !part.equals("-")).map(ProfileId::of),
        Optional.of(parts[2]).filter(part -> !part.equals("-")).map(AccessKeyId::new));
  }

  @Override
  public String displayName() {
    return "File of " + kind;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public State state() {
    return State.AVAILABLE;
  }

  @Override
  public void unlock() {}

  @Override
  public void put(ItemKey key, String label, Secret secret) throws KeychainException {
    Map<String, String> lines = lines();
    lines.put(name(key), secret.use(bytes -> Base64.getEncoder().encodeToString(bytes)));
    write(lines);
  }

  @Override
  public Optional<Secret> get(ItemKey key) throws KeychainException {
    return Optional.ofNullable(lines().get(name(key)))
        .map(text -> Secret.of(Base64.getDecoder().decode(text)));
  }

  @Override
  public boolean remove(ItemKey key) throws KeychainException {
    Map<String, String> lines = lines();
    boolean removed = lines.remove(name(key)) != null;
    write(lines);
    return removed;
  }

  @Override
  public List<ItemKey> list() throws KeychainException {
    return new ArrayList<>(lines().keySet().stream().map(FileKeychain::key).toList());
  }

  @Override
  public void close() {}
}
