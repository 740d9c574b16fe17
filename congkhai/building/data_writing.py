"""The open data of the sites, written: families and lists as wholes, single records, public services."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from congkhai.building.loading import Loaded
from congkhai.building.memo import Listed
from congkhai.building.rendering import Output, pieces_of
from congkhai.catalogue.addresses import DESCRIPTIONS
from congkhai.catalogue.data_addresses import CHOICES, all_data, home_of, linked_data, record_data
from congkhai.catalogue.state import state_of
from congkhai.catalogue.whole import Catalogue
from congkhai.exports.columns import columns_of
from congkhai.exports.csv_tables import RecordInTable, join_csv, table_row
from congkhai.exports.descriptions import descriptions_json
from congkhai.exports.json_records import alone_json, join_json, record_json
from congkhai.exports.service_terms import choices_json, linked_services
from congkhai.exports.shared_lists import SHARED_LISTS, list_pieces
from congkhai.model.families import PROCEDURES, PUBLISHED
from congkhai.model.family import Family

_NOTE = "Dữ liệu dùng để tra cứu; thông tin chính thức ở Cổng Dịch vụ công quốc gia."

Files = Iterable[tuple[str, bytes | Iterable[bytes]]]


def write_once(outputs: Sequence[Output], files: Files) -> None:
    """Write files into the first site; the others share them."""
    for name, data in files if outputs else ():
        outputs[0].staging.write(name, data)
        for other in outputs[1:]:
            other.staging.add(outputs[0].staging.folder / name, name)


def write_open_data(outputs: Sequence[Output], loaded: Loaded) -> None:
    """Write what is told of all records of a kind, once the procedures are written."""
    catalogue = loaded.catalogue
    for family in PUBLISHED:
        write_once([output for output in outputs if output.site.audience in family.sites], _data_files(family, loaded))
    write_once(outputs, _list_files(catalogue))
    for output in outputs:
        output.staging.write(DESCRIPTIONS, descriptions_json(output.site.audience))
        if output.site.audience == home_of(PROCEDURES):
            services = linked_services(catalogue, output.frames.address, pieces_of(loaded, "service"))
            output.staging.write(linked_data(PROCEDURES), services)


def write_single_records(output: Output, catalogue: Catalogue, listed: Listed) -> None:
    """Write each record of the families that are read whole, and note them among what is about many procedures."""
    pages, licence = listed.pages[output.name], catalogue.setting.unit.data_licence
    for family in PUBLISHED:
        if family.thousands or home_of(family.name) != output.site.audience:
            continue
        for key, one in catalogue.setting.of(family.name).items():
            piece = record_json(family, key, one, state_of(one, catalogue.day))
            name = record_data(family.name, key)
            pages[name] = output.staging.write(name, alone_json(piece, catalogue.day, licence))


def _data_files(family: Family, loaded: Loaded) -> Iterator[tuple[str, Iterable[bytes]]]:
    """The open data of a family. What is about all procedures is written piece by piece."""
    json_name, csv_name = all_data(family.name)
    count, jsons, rows = _data_of_family(family, loaded)
    catalogue = loaded.catalogue
    yield json_name, join_json(family.name, catalogue.day, count, jsons, _NOTE, catalogue.setting.unit.data_licence)
    yield csv_name, join_csv(columns_of(family), rows)


def _list_files(catalogue: Catalogue) -> Iterator[tuple[str, Iterable[bytes]]]:
    licence = catalogue.setting.unit.data_licence
    for family in SHARED_LISTS:
        count, pieces = len(catalogue.setting.of(family.name)), list_pieces(family, catalogue)
        yield all_data(family.name)[0], join_json(family.name, catalogue.day, count, pieces, _NOTE, licence)
    yield CHOICES, [choices_json(catalogue.setting)]


def _data_of_family(family: Family, loaded: Loaded) -> tuple[int, Iterable[bytes], Iterable[bytes]]:
    """How many records a family has, and each as JSON and as a line of a table."""
    catalogue = loaded.catalogue
    if family.thousands:
        return len(catalogue.procedures), pieces_of(loaded, "json"), pieces_of(loaded, "row")
    records, columns = catalogue.setting.of(family.name), columns_of(family)
    jsons = (record_json(family, key, one, state_of(one, catalogue.day)) for key, one in records.items())
    rows = (table_row(columns, RecordInTable(key, one, catalogue)) for key, one in records.items())
    return len(records), jsons, rows
