package nl.buurtstem.area;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/// A row of `area`.
@MappedEntity("area")
record AreaRow(
    @Id String areaKey, String name, AreaKind kind, @Nullable String parentKey, int place) {}
