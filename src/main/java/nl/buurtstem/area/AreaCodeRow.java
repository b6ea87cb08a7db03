package nl.buurtstem.area;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/// A row of `area_code`; the key is the code with its year.
@MappedEntity("area_code")
record AreaCodeRow(@Id String code, int codeYear, String areaKey) {}
