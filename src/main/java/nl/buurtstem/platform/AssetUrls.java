package nl.buurtstem.platform;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/// Addresses and bytes of style sheets, scripts and pictures. An address holds a hash of the
/// content, so that browsers may keep the file for ever.
@Singleton
public final class AssetUrls {
  private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+(/[a-z0-9_-]+)*\\.[a-z0-9]+");
  private static final String PICTURES = "pictures/";
  private static final String AUDIO = "audio/";
  private final Map<String, Asset> assets = new ConcurrentHashMap<>();

  /// The address of a file below `assets/`, or of a poll's picture or recording as
  /// `pictures/<file>` or `audio/<file>`.
  ///
  /// @throws IllegalArgumentException for a file that does not exist
  public String url(String name) {
    var asset =
        find(name).orElseThrow(() -> new IllegalArgumentException("there is no asset " + name));
    int dot = name.lastIndexOf('.');
    return "/assets/" + name.substring(0, dot) + "." + asset.hash() + name.substring(dot);
  }

  /// Whether there is such a file.
  public boolean has(String name) {
    return find(name).isPresent();
  }

  Optional<Asset> find(String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    var known = assets.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    boolean ofPoll = name.startsWith(PICTURES) || name.startsWith(AUDIO);
    var place = ofPoll ? "surveys/" + name : "assets/" + name;
    var read = Resources.bytes(place).map(bytes -> Asset.of(name, bytes));
    read.ifPresent(asset -> assets.put(name, asset));
    return read;
  }

  /// A file in memory, plain and compressed.
  @SuppressWarnings("ArrayRecordComponent") // sent as they are; never compared
  record Asset(String type, String hash, byte[] bytes, byte[] gzip) {
    static Asset of(String name, byte[] bytes) {
      return new Asset(typeOf(name), hash(bytes), bytes, compress(bytes));
    }

    private static String typeOf(String name) {
      return switch (name.substring(name.lastIndexOf('.') + 1)) {
        case "css" -> "text/css;charset=utf-8";
        case "js" -> "text/javascript;charset=utf-8";
        case "svg" -> "image/svg+xml";
        case "png" -> "image/png";
        case "woff2" -> "font/woff2";
        case "mp3" -> "audio/mpeg";
        case "m4a" -> "audio/mp4";
        case "ogg" -> "audio/ogg";
        default -> "application/octet-stream";
      };
    }

    private static String hash(byte[] bytes) {
      try {
        var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        return HexFormat.of().formatHex(digest, 0, 5);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("SHA-256 is part of every Java", e);
      }
    }

    private static byte[] compress(byte[] bytes) {
      var out = new ByteArrayOutputStream();
      try (var gzip = new GZIPOutputStream(out)) {
        gzip.write(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return out.toByteArray();
    }
  }
}
