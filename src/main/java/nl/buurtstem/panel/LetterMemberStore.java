package nl.buurtstem.panel;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.platform.Keys;
import nl.buurtstem.platform.SealedColumn;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.platform.sql.Sql;
import nl.buurtstem.platform.sql.UuidBytes;
import nl.buurtstem.resident.ConsentSource;

/// What the table `panel_member` has of members who are reached by letter, within the caller's
/// transaction. The address is sealed; it is found again by a keyed hash.
@Singleton
class LetterMemberStore {
  private static final String INSERT =
      """
      INSERT INTO panel_member (id, postal_address, postal_hash, channel, state, birth_years, wijk,
        buurt, language, source, simulated, made_at, joined_on, seen_on)
      VALUES (?, ?, ?, 'LETTER', 'ACTIVE', ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE seen_on = VALUES(seen_on)
      """;
  private static final String FIND = "SELECT id FROM panel_member WHERE postal_hash = ? FOR UPDATE";
  private static final String ADDRESS = "SELECT postal_address FROM panel_member WHERE id = ?";
  private static final String ALL =
      "SELECT id, postal_address, wijk FROM panel_member WHERE channel = 'LETTER'";
  private static final String COUNT =
      "SELECT COUNT(*) FROM panel_member WHERE channel = 'LETTER' AND simulated = ?";
  private static final String SILENT =
      "SELECT "
          + MemberStore.COLUMNS
          + " FROM panel_member m WHERE m.channel = 'LETTER' AND m.seen_on < ? LIMIT ?";

  private final Sql sql;
  private final SealedColumn addresses;
  private final Keys keys;
  private final Clock clock;

  LetterMemberStore(
      Sql sql, @Named(SealedPanel.POSTAL) SealedColumn addresses, Keys keys, Clock clock) {
    this.sql = sql;
    this.addresses = addresses;
    this.keys = keys;
    this.clock = clock;
  }

  /// A member with their address.
  ///
  /// @param wijk key of the area
  record Found(UUID id, PostalAddress address, String wijk) {}

  Optional<UUID> find(PostalAddress address) {
    return sql.first(FIND, row -> row.id(1), (Object) hash(address));
  }

  /// Adds somebody, unless they are there.
  void insert(
      UUID id, PostalAddress address, Profile profile, ConsentSource source, boolean simulated) {
    var today = Zones.today(clock);
    sql.change(
        INSERT,
        id,
        addresses.seal(UuidBytes.of(id), bytes(address.stored())),
        hash(address),
        profile.band().code(),
        profile.wijk(),
        profile.buurt(),
        profile.language(),
        source,
        simulated,
        clock.instant(),
        today,
        today);
  }

  Optional<PostalAddress> address(UUID member) {
    return sql.first(ADDRESS, row -> row.bytes(1), member)
        .flatMap(sealed -> sealed)
        .map(sealed -> opened(member, sealed));
  }

  List<Found> all() {
    return sql.list(
        ALL,
        row -> {
          var id = row.id(1);
          return new Found(id, opened(id, row.bytes(2).orElseThrow()), row.text(3));
        });
  }

  int count(boolean simulated) {
    return (int) sql.number(COUNT, simulated);
  }

  /// Some who were not heard of since a day.
  List<Member> silent(LocalDate since, int most) {
    return sql.list(SILENT, MemberStore::member, since, most);
  }

  private PostalAddress opened(UUID member, byte[] sealed) {
    var plain = addresses.open(UuidBytes.of(member), sealed);
    return PostalAddress.ofStored(new String(plain, StandardCharsets.UTF_8));
  }

  private byte[] hash(PostalAddress address) {
    return keys.hmac("panel-postal", bytes(address.plain()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
