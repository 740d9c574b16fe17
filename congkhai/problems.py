"""Every kind of problem a record can have: its code, its severity and its words."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Severity(StrEnum):
    """Errors stop publication; warnings are shown and the site is still built."""

    ERROR = "loi"
    WARNING = "canh-bao"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of mistake. `message` is a format string over the parameters of the finding."""

    code: str
    severity: Severity
    message: str


def _table(severity: Severity, messages: dict[str, str]) -> dict[str, Kind]:
    return {code: Kind(code, severity, message) for code, message in messages.items()}


KINDS: dict[str, Kind] = {
    **_table(
        Severity.ERROR,
        {
            "yaml-sai": "không đọc được YAML: {remedy}",
            "dau-xung-dot": "hai người cùng sửa đoạn này (dấu {found} của Git); giữ một bên, xóa ba dòng dấu `<<<<<<<`, `=======`, `>>>>>>>`, hoặc nhờ người phụ trách kho chung",
            "sai-bang-ma": "cần tệp UTF-8, nhưng đang là {found}; mở bằng VS Code, chọn “Save with Encoding” → UTF-8",
            "ky-tu-cam": "có ký tự điều khiển {found} không được phép trong YAML; xóa ký tự này, cả tệp hỏng chữ thì lấy lại bản trước (Discard changes)",
            "dau-cach-cung": "có dấu cách cứng ({found}) trong tên khóa, thường do chép từ Word hay trang web; xóa rồi gõ lại bằng phím cách",
            "trung-khoa": "khóa này đã có ở dòng {first}; giữ lại một chỗ",
            "thieu-gach": "có lẽ thiếu dấu `- ` ở đầu mục này: {found} đã có ở dòng {first} cho mục trước; thêm `- ` trước {found}, đừng xóa dòng",
            "dan-hai-lan": "từ đây {count} khóa đã có từ dòng {first} trở đi, có lẽ dán hai lần; so hai phần rồi xóa phần thừa",
            "khoa-trong-doan": "{found} thụt vào quá sâu nên thành chữ của đoạn ở trên, giá trị không được đọc; bớt thụt đầu dòng cho thẳng với khóa của đoạn ấy",
            "muc-trong-muc": "dấu `- ` của {found} thụt vào quá sâu nên cả dòng thành chữ của mục trên; bớt thụt đầu dòng cho thẳng với các mục khác, là chữ của câu thì đưa dấu `-` lên cuối dòng trên",
            "bi-danh": "giá trị bắt đầu bằng `&` hoặc `*`, YAML hiểu là bí danh; đặt cả giá trị trong dấu nháy kép",
            "the-kieu": "giá trị bắt đầu bằng `!`, YAML hiểu `{found}` là thẻ kiểu; đặt cả giá trị trong dấu nháy kép, hoặc xóa phần đó nếu không cần",
            "khoa-gop": "không dùng khóa gộp `<<`; chép các khóa cần dùng vào đây",
            "nhieu-tai-lieu": "mỗi tệp chỉ chứa một bản ghi; bỏ dòng `---` thừa, tách phần sau ra tệp khác",
            "qua-sau": "lồng quá {limit} cấp; kiểm tra lại cách thụt dòng",
            "qua-lon": "tệp dài {found} byte, tối đa {limit}; tách nhỏ hoặc xóa phần thừa",
            "lien-ket-tuong-trung": "không đọc liên kết tượng trưng; thay bằng tệp thật",
            "ten-tep-hong": "tên tệp không phải UTF-8 nên máy khác không đọc được; đổi tên tệp bằng chữ thường không dấu",
            "tep-dac-biet": "đây không phải là tệp hay thư mục thường; xóa hoặc chuyển ra khỏi dự án",
            "khong-doc-duoc": "không mở được tệp: {found}",
            "ban-ghi-rong": "tệp không có nội dung; điền vào, chép lại, hoặc xóa tệp",
            "ten-tep-cam": 'tên {found} không dùng được trên Windows nên không ai chép dự án về đó được; đổi tên, bỏ các dấu < > : " | ? * \\ và các tên như con, aux, nul',
            "trung-dia-chi": "địa chỉ {found} đã là của {first}; đổi tên hoặc xóa một trong hai",
            "thieu-trang": "chưa có trang này mà cuối mọi trang đều dẫn tới; lấy lại tệp từ Git, hoặc viết lại",
            "lien-ket-hong": "liên kết dẫn tới {found} nhưng không có trang hay tệp đó; sửa địa chỉ (trang khác thì ghi tên tệp .md)",
            "lien-ket-tuyet-doi": "liên kết {found} bắt đầu bằng `/` nên hỏng khi chép trang sang máy khác; viết tính từ tệp này, như `lien-he.md` hay `../thu-tuc/`",
            "lien-ket-cam": "liên kết {found} không được phép; chỉ dùng https://, http://, mailto:, tel:, tên miền không có dấu và không có `@`",
            "tep-la": "tệp này không được đọc vì tên hoặc chỗ của nó; sửa tên hoặc chuyển tệp cho đúng chỗ: {expected}",
        },
    ),
    **_table(
        Severity.WARNING,
        {
            "ky-tu-an": "có ký tự vô hình {found}; trang sẽ bỏ ký tự này, nên xóa trong tệp",
            "chu-la": "có chữ {found} chỉ trông giống chữ Việt, tìm kiếm sẽ không thấy; xóa rồi gõ lại chữ đó",
            "chu-hong": "có chữ hỏng {found}, thường do tệp lưu sai bảng mã hay chép từ văn bản phông TCVN3, VNI; gõ lại cả đoạn bằng Unicode, cả tệp hỏng chữ thì lấy lại bản trước (Discard changes)",
            "bi-cat": "phần {found} không được đọc vì sau dấu ` #` là ghi chú; đặt cả giá trị trong dấu nháy kép, hoặc thêm dấu cách sau `#` nếu đúng là ghi chú",
            "nhay-le": 'giá trị kết thúc bằng {found} mà không có dấu nháy đi cùng, có lẽ thiếu dấu nháy mở ở đầu, hoặc nháy cong “ ” của Word để dấu `,` cắt đôi câu; đặt cả giá trị trong dấu nháy thẳng `"`, hoặc xóa dấu thừa',
            "khong-xuat-ban": "tệp này không được đưa lên trang: chỉ đăng trang .md (tên chữ thường không dấu), mẫu đơn, ghi âm trong content/bieu-mau/ và ảnh, tệp mà một trang dẫn tới; đổi tên, hoặc chuyển ra ngoài content/",
            "mau-khong-dung": "không bản ghi, danh mục hay trang nào nêu tệp mẫu này nên tệp không được đưa lên trang; ghi tên tệp ở `tep` của một bản mẫu trong content/danh-muc/bieu-mau.yml, hoặc xóa tệp",
            "html-bi-bo": "{found} không được đưa lên trang; là thẻ HTML thì viết bằng Markdown, là chữ thì thay `<` bằng `&lt;`",
            "anh-ngoai": "ảnh {found} ở máy chủ khác nên trang không hiện; chép ảnh vào content/ rồi dẫn tới tệp đó",
            "duoi-tep-la": "tệp này không được đọc vì đuôi không phải .yml; đổi đuôi thành .yml, không phải bản ghi thì chuyển đi nơi khác",
        },
    ),
    **_table(
        Severity.ERROR,
        {
            "thieu-khoa": "thiếu khóa bắt buộc “{label}”; thêm `{name}:` vào đây",
            "thieu-gia-tri": "khóa bắt buộc “{label}” đang để trống; {remedy}",
            "khoa-la": "không có khóa này; {remedy}",
            "sai-kieu": "cần {expected}, nhưng đang là {found}{remedy}",
            "sai-gia-tri": "cần một trong: {expected}; nhưng đang là {found}{remedy}",
            "sai-ngay": "cần một ngày có thật như 2026-11-23 hoặc 23/11/2026, nhưng đang là {found}{remedy}",
            "sai-ma": "cần {expected}, nhưng đang là {found}{remedy}",
            "sai-lien-ket": "cần địa chỉ bắt đầu bằng https://, http://, mailto: hoặc tel:, tên miền không có dấu và không có `@`, nhưng đang là {found}{remedy}",
            "rong": "đang để trống; điền giá trị{remedy}, hoặc xóa dòng này",
            "qua-nhieu": "nhiều nhất {limit} mục, nhưng đang có {found}",
            "du-lieu-ca-nhan": "{found} giống số giấy tờ, điện thoại hoặc thư điện tử của một người; chỉ ghi chức danh hoặc đơn vị",
            # --- rules: identity and references
            "trung-ma": "mã {found} đã có ở {first}; mỗi mã chỉ một bản ghi: xóa nếu đây là bản chép thừa, sửa mã nếu là bản ghi khác",
            "ten-tep-chinh-sach": "tên tệp là địa chỉ của trang, chỉ gồm chữ thường không dấu, số và dấu `-`, nhưng đang là {found}; {remedy}",
            "sai-ten-tep": "tên tệp phải là `{expected}` cho khớp với mã; đổi tên tệp hoặc sửa mã",
            "trung-tu": "từ {found} đã có ở {first}; chỉ giữ một chỗ",
            "tu-trung-ten": "{found} là tên của thủ tục {expected} nên không thể dẫn sang việc khác; thêm mã này vào `thu_tuc`, hoặc bỏ mục này",
            "nhom-tu-la": "không có nhóm từ nào tên là {found}; chép đúng tên một mục có `loai: nhom-tu`, hoặc viết các cách nói cách nhau bằng dấu `/`",
            "gom-mot": "`gom` chỉ có {found}; ghi ít nhất hai điều cùng nói trong một câu, một điều thì ghi ở `tu`",
            "khai-niem-lech": "loại {found} không đi với `{key}` như đang ghi; xem bảng khóa của `khai-niem.yml` rồi sửa `loai` hoặc khóa ấy",
            "viet-tat": "{found} phải có cả `loai: viet-tat` và `la` (viết đầy đủ), hoặc không có khóa nào",
            "thu-tuc-noi-bo": "thủ tục nội bộ của cơ quan nhà nước không đăng cho người dân; bỏ tệp này khỏi `tthc/`, còn nếu người dân làm thủ tục này thì sửa `tinh_chat`",
            "khong-tim-thay": "không tìm thấy {found} trong {expected}{remedy}",
            "sai-thu-muc": "bản ghi lĩnh vực `{found}` phải nằm trong thư mục `{expected}`; chuyển tệp sang đó, hoặc sửa `linh_vuc` nếu ghi sai",
            "ngay-nguoc": "{found} không thể sau {expected}; kiểm tra lại cả hai",
            "gio-nguoc": "giờ bắt đầu {found} phải trước giờ kết thúc {expected}; kiểm tra lại cả hai giờ",
            "thieu-tep": "không có tệp {found} trong `content/bieu-mau/`; chép tệp vào đó hoặc sửa lại tên{remedy}",
            "thieu-ly-do": "dịch vụ công một phần phải công khai lý do (NĐ 224/2026 Điều 14); thêm `ly_do_mot_phan:`",
            "khong-co-thieu-chung-cu": "`khong-co` chưa có chứng cứ; thêm mục `{found}` vào `chung_cu_khong_co` với `van_ban` "
            "hoặc `trich_dan`; nguồn không nói thì bỏ trống",
            "mien-phi-thieu-chung-cu": "mức thu 0 chưa có chứng cứ; ghi `van_ban`, hoặc chép vào `ghi_chu` lời của nguồn nói là "
            "miễn, không thu; nguồn không nói thì bỏ `muc_thu`",
            "phi-bang-khong": "mức thu 0 nhưng do {found} quyết định, trang sẽ báo nhầm là miễn phí; xóa `muc_thu: 0`",
            "thua-khong-co": "khóa này không nhận `khong-co`, trang sẽ hiện nguyên chữ đó; xóa dòng này",
            "bai-bo-chua-cham-dut": "quyết định {found} bãi bỏ thủ tục mà bản ghi chưa nói; thêm `cham_dut:`, ghi `tu_ngay` là ngày quyết định có hiệu lực",
            "noi-nop-cua-ai": "nơi nộp “{found}” phải là của một xã, phường hoặc của một cơ quan; ghi `xa_phuong` hoặc `co_quan`, chỉ một trong hai",
            "noi-nop-giua-xa": "{found} dẫn đến giữa địa bàn xã chứ không đến nơi nộp; lấy đường dẫn bản đồ của đúng nơi đó, chưa có thì xóa dòng này",
            "lam-bu-sai-ngay": "{found} không phải thứ Bảy hay Chủ nhật nên không thể là ngày làm bù; kiểm tra lại ngày",
            "trung-loi": "câu trả lời {found} đã có trong câu hỏi này, người dân không phân biệt được hai câu; sửa lời một câu, hoặc xóa câu thừa",
            "ban-dich-trung": "bản {found} đã có ở mục {first}; gộp hai mục làm một",
            "noi-nop-moi-xa": "cơ quan {found} có ở mọi xã, phường nên nơi nộp này không hiện ở xã nào; ghi mã của xã, phường ở `xa_phuong` thay cho `co_quan`",
            "trung-cau-tra-loi": "mã {found} đã có rồi; mỗi câu hỏi, mỗi câu trả lời của `phan_biet` một mã riêng, mỗi mã ghi một lần",
            "tra-loi-khong-loi-ra": "mỗi câu trả lời cần đúng một trong `tiep`, `thu_tuc`, `chi_dan`, nhưng đang {found}; sửa cho còn một",
            "huong-dan-vong": "câu trả lời này dẫn lại câu hỏi {found} đã hỏi trước đó nên người dân đi vòng mãi; dẫn tới câu khác, một thủ tục hay một chỉ dẫn",
            "huong-dan-dai": "đường dài nhất có {count} câu hỏi, tối đa {limit} ({found}); gộp câu hỏi, hoặc dẫn tới thủ tục sớm hơn",
            "cau-hoi-bi-cut": "hôm nay câu hỏi này không còn câu trả lời nào; xem lại `tu_ngay`, `den_ngay`, hoặc thêm câu trả lời",
            "hai-cau-tra-loi": "{found} và {expected} cùng trả lời một câu hỏi của thủ tục; giữ một",
            "truong-hop-khong-thu-tuc": "`truong_hop` chỉ đi với `thu_tuc`; xóa dòng này",
            "so-dong-la": "chừa {found} dòng để viết; ghi từ 1 đến {limit}",
            "phan-giay-mau": "mỗi phần của giấy là đúng một trong `muc`, `doan`, `o`, nhưng {found}; tách ra từng phần, hoặc bớt đi",
            "hay-hoi-mot-noi": "mỗi câu hỏi dẫn tới một nơi: ghi đúng một trong `thu_tuc`, `chinh_sach`, `chi_dan`, nhưng {found}",
            "chang-mot-noi": "mỗi chặng dẫn tới một nơi: ghi `thu_tuc` hoặc `chi_dan`, nhưng {found}",
            "khao-sat-tra-loi": "câu hỏi loại `{found}` {told}; sửa `loai`, hoặc thêm, bớt `tra_loi`",
            "khao-sat-qua-so": "đếm được {found}, nhiều hơn số phiếu {expected}; kiểm tra lại số đếm và `so_phieu`",
            "so-khong-khop": "là {found}, nhưng cộng {parts} được {sum}; kiểm tra lại các số",
            "so-ky-truoc": "ghi {found} hồ sơ kỳ trước chuyển sang, nhưng kỳ trước còn lại {expected}; sửa một trong hai kỳ",
            "ket-qua-khong-khop": "{found}; sửa `ket_qua`, hoặc thêm, xóa `ngay_ket_qua`",
            "ngoai-khoang": "là {found}, nhưng chỉ có thể từ {least} đến {most}; kiểm tra lại với nguồn",
            "han-thieu": "hạn chưa đọc được; ghi `so_luong` với `don_vi` (như 60, ngay), hoặc chỉ `bang_loi`",
            "thieu-muc-thu": "khoản thu không có mức, không có người quyết định mức, cũng không có ghi chú; điền một trong ba",
        },
    ),
    **_table(
        Severity.WARNING,
        {
            "thieu-nguon": "{found} mục của danh mục này không ghi nguồn; ghi `nguon` (nơi lấy, ngày lấy) một lần ở đầu tệp, hoặc ở từng mục",
            "nhom-tu-thua": "không `gom` nào dùng nhóm từ {found} nên nhóm này không giúp tìm gì; ghi tên nhóm vào `gom` của một việc, hoặc xóa mục",
            "ban-dich-cu": "bản {found} làm ngày {day}, bản tiếng Việt đổi ngày {changed}, trang nói bản dịch có thể đã cũ; nhờ người dịch xem lại rồi ghi ngày mới ở `ngay`",
            "ban-dich-thieu": "bản {found} chưa ghi {missing} nên người đọc không biết ai dịch, dịch từ bản nào; điền {keys}",
            "thu-tuc-da-thoi": "thủ tục {found} không còn làm ở đây; bỏ khỏi mục này, hoặc thay bằng thủ tục khác",
            "thu-tuc-chua-lam": "thủ tục {found} đến {since} mới làm ở đây; ghi `tu_ngay` cho câu trả lời này, thêm câu cho những ngày trước đó",
            "thu-tuc-sap-thoi": "thủ tục {found} chỉ còn làm ở đây đến hết {until}; chuẩn bị câu trả lời cho ngày sau đó, ghi `den_ngay` cho câu này",
            "thieu-truong-hop": "thủ tục {found} có nhiều trường hợp; ghi `truong_hop` là mã những câu trả lời mà đường đi tới đây đã cho biết (trong: {expected}), chưa cho biết gì thì ghi `truong_hop: []`",
            "cau-hoi-thua": "không câu trả lời nào dẫn tới câu hỏi {found} nên không ai được hỏi; dẫn tới nó bằng `tiep`, hoặc xóa",
            "cau-hoi-sap-cut": "từ {since} câu hỏi này không còn câu trả lời nào; thêm câu trả lời áp dụng từ ngày đó",
            "chinh-sach-da-het": "chính sách {found} không còn áp dụng nên trang không hiện câu hỏi này; bỏ mục này, hoặc thay bằng chính sách khác",
            "dan-toi-chua-cong-khai": "{found} {until}, nên {effect} cho tới khi ấy; để nguyên nếu đúng ý, hoặc dẫn tới bản ghi đã công khai",
            "lo-chua-cong-khai": "lời này nêu tên “{found}” của bản ghi {until}, mà người dân vẫn đọc được; viết lại lời này, hoặc ghi `cong_khai_tu` cho cả bản ghi này",
            "thieu-cong-khai": "chưa mục nào của thong-tin-cong-khai.yml nói “{found}” được công khai ở đâu; thêm mục có `loai: {name}`, mục mẫu thì bỏ `du_lieu_mau` khi đã đúng",
            "ma-chua-co": "chưa có bản ghi của thủ tục {found} nên chưa dẫn tới được; xem lại mã, hoặc để nguyên nếu đúng{remedy}",
            "trang-chua-co": "không trang nào có địa chỉ {found} nên không ai được dẫn tới đó; sửa địa chỉ, hoặc xóa mục nếu trang đã bỏ{remedy}",
            "ma-la": "mã {found} không đúng dạng như 1.001193; nguồn cũng ghi như vậy, hãy hỏi lại cơ quan công bố",
            "thieu-bo-phan": "chưa có bộ phận bắt buộc “{label}” (NĐ 63/2010 Điều 8); bổ sung `{name}`",
            "chua-ro": "chưa rõ có hay không “{label}”; điền `{name}`, hoặc ghi `khong-co` nếu chắc chắn không có",
            "thieu-tom-tat": "chưa có hai câu tóm tắt cho người dân; thêm `huong_dan: {{tom_tat: …}}`",
            "thieu-so-ky-hieu": "chưa có số ký hiệu văn bản của chính sách, trang nói là chưa rõ; điền `so_ky_hieu` khi biết",
            "thieu-tep-mau": "mẫu “{found}” chưa có tệp để tải; thêm `tep` hoặc `lien_ket`",
            "ban-mau-khong-hien": "mỗi ngày trang chỉ đưa một bản của mẫu, và không ngày nào đưa bản này; ghi `den_ngay` ở bản cũ, `tu_ngay` ở bản mới, hoặc xóa bản thừa",
            "mau-khong-ai-dung": "không thủ tục nào nêu mẫu {found}; thêm mã này vào `mau_don_to_khai` của giấy tờ cần mẫu, hoặc xóa mục",
            "mo-ngan": "chỉ mở {found} ngày, ít hơn {expected} ngày; gia hạn `den_ngay`, hoặc ghi `rut_gon: true` nếu làm theo trình tự rút gọn",
            "thieu-toan-van": "chưa có toàn văn dự thảo để người dân đọc; thêm vào `tep_dinh_kem` một mục `loai: du-thao` có `tep` hoặc `lien_ket`",
            "thieu-noi-gui": "chưa nói gửi về đâu; thêm {keys}",
            "dang-sat-ngay": "đăng ngày {found}, chưa đủ {expected} ngày làm việc trước {event}; lần sau đăng sớm hơn, hoặc lùi ngày nếu còn lùi được",
            "hoan-chua-hen-lai": "hoãn buổi {found} mà chưa nói chuyển sang ngày nào; ghi `thay_bang` khi đã định",
            "tiep-dan-it-ngay": "tháng {month} chỉ có {found} ngày tiếp, ít hơn {expected} ngày ({basis}); thêm ngày tiếp, hoặc xem lại quy tắc",
            "hua-qua-han": "hẹn xong ngày {found} mà chưa có kết quả; ghi `ket_qua`, xong rồi thì thêm `ngay_xong`",
            "thieu-cach-nhan-ra": "cảnh báo lừa đảo chưa nói cách nhận ra trang thật; thêm `nhan_ra`, mỗi dấu hiệu một dòng",
            "qua-han-tra-loi": "từ ngày {until} đã quá {limit} ngày mà chưa có trả lời; thêm “{label}” (`{name}`)",
            "chuyen-cham": "chuyển sau {until}, quá {limit} ngày làm việc từ ngày tiếp nhận (Nghị định 20/2008/NĐ-CP, Điều 9); kiểm tra lại hai ngày",
            "tra-loi-thieu": "chưa ghi “{label}” của việc này; thêm `{name}`",
            "nam-khac-thu-muc": "tiếp nhận năm {found} mà tệp ở thư mục {expected}; sửa `nhan` nếu ghi sai năm, hoặc chuyển tệp sang thư mục của năm ấy",
            "tra-loi-cham": "hạn trả lời là {until} ({limit}) mà chưa có trả lời; trả lời rồi ghi `tra_loi`, `ket_qua`",
            "hoi-ca-nhan": "câu này hỏi “{found}” của người trả lời, mà trang hứa không thu thập thông tin cá nhân; xóa câu này, cần phân nhóm thì hỏi điều để đếm (nhóm tuổi, xã, phường)",
            "khao-sat-thieu-cach-lam": "kết quả chưa kèm số phiếu và cách khảo sát nên người đọc không biết tin đến đâu; thêm `so_phieu`, `cach_lam`",
            "trung-so-mau": "{found} đã là mẫu {first}; gộp hai mục làm một, mỗi bản một mục của `ban_mau`, để mọi thủ tục dẫn tới cùng một bản",
            "van-ban-chua-co": "văn bản {found} chưa có trong `content/danh-muc/van-ban.yml`; thêm vào để trang dẫn tới được{remedy}",
            "van-ban-het-hieu-luc": "văn bản {found} hết hiệu lực từ {since}{remedy}",
            "van-ban-sap-het-hieu-luc": "văn bản {found} sẽ hết hiệu lực từ {since}{remedy}",
            "van-ban-sap-sua-doi": "văn bản {found} được sửa đổi từ {since}; tìm văn bản sửa đổi, chuẩn bị bản ghi theo nội dung mới",
            "van-ban-da-sua-doi": "văn bản {found} đã được sửa đổi từ {since}, bản ghi kiểm tra lần cuối ngày {checked}; rà soát lại theo văn bản mới rồi ghi ngày vào `ra_soat`",
            "van-ban-chua-hieu-luc": "văn bản {found} đến {since} mới có hiệu lực",
            "phi-hay-le-phi": "“{found}” nhưng khoản thu của bản ghi là {expected} (`loai`); phí và lệ phí là hai khoản khác nhau, sửa chữ hoặc sửa `loai`",
            "tien-dang-ngo": "mức thu {found} đồng nhỏ bất thường; có thể thiếu nghìn đồng hoặc là đô la Mỹ",
            "phi-mau-thuan": "mức thu 0 nhưng ghi chú nói {found}; kiểm tra lại để không báo nhầm là miễn phí",
            "ho-ngay": "mục này bắt đầu {since}, khi mục trước cùng việc đã hết ngày {until}; những ngày ở giữa trang không có mục nào, sửa một trong hai ngày",
            "trung-ngay": "mục này áp dụng từ {since}, khi mục trước cùng việc còn áp dụng đến hết {until}; trang hiện cả hai trong những ngày đó, sửa một trong hai ngày",
            "muc-phi-sap-het": "mức thu chỉ áp dụng đến hết {until}; thêm mức thu áp dụng từ ngày sau đó",
            "phan-het": "chỉ áp dụng đến hết {until}, trang không hiện mục này nữa; xem lại ngày, thêm mục áp dụng từ ngày sau đó, hoặc xóa mục này",
            "muc-phi-het": "mức thu chỉ áp dụng đến hết {until}, trang không hiện mức này nữa; thêm mức thu mới",
            "mien-giam-sap-het": "việc miễn, giảm này chỉ áp dụng đến hết {until}; theo dõi văn bản mới",
            "mien-chua-ghi-nhom": "lời này nêu nhóm `{found}` của danh mục nhóm người; thêm `nhom_mien: [{found}]` để trang của nhóm có khoản này, nêu nhiều nhóm thì ghi đủ",
            "mien-giam-het": "việc miễn, giảm này chỉ áp dụng đến hết {until}, trang không hiện nữa; tìm văn bản mới hoặc xóa mục này",
            "ngay-trong-loi": "trang không tự đổi khi tới ngày ghi bằng lời (“{found}”); {remedy}",
            "mien-giay-to-het": "việc không phải nộp giấy này chỉ áp dụng đến hết {until}, trang không hiện nữa; tìm văn bản mới hoặc xóa `khong_phai_nop`",
            "mien-giay-to-sap-het": "việc không phải nộp giấy này chỉ áp dụng đến hết {until}; theo dõi văn bản mới",
            "thoi-han-sap-het": "thời hạn chỉ áp dụng cho hồ sơ nhận đến hết {until}; thêm thời hạn áp dụng từ ngày sau đó",
            "thoi-han-het": "thời hạn chỉ áp dụng cho hồ sơ nhận đến hết {until}, trang không hiện nữa; thêm thời hạn mới",
            "thoi-han-mau-thuan": "thời hạn thường ({found}) dài hơn thời hạn khi phải xác minh ({expected}); kiểm tra lại, hoặc thêm `cong_them: true`",
            "thoi-han-khac-nhau": "thời hạn khác nhau giữa các cách nộp ({found}); kiểm tra lại, hoặc ghi rõ ở `truong_hop` mỗi thời hạn dùng khi nào",
            "thoi-han-khong-don-vi": "thời hạn có số {found} nhưng không rõ đơn vị; điền `don_vi` theo quyết định công bố",
            "thoi-han-khong-so": "thời hạn có đơn vị “{found}” nhưng không có số; điền `so_luong` hoặc bỏ `don_vi`",
            "thoi-han-bang-khong": "thời hạn đang là 0; ghi `don_vi: trong-ngay` nếu trả ngay, hoặc bỏ `so_luong` nếu chưa rõ",
            "nhan-sau-thua": "`nhan_sau` chỉ có nghĩa khi `don_vi: trong-ngay`, nhưng đơn vị đang là {found}; sửa `don_vi` hoặc xóa `nhan_sau`",
            "nhan-sau-bang-loi": "lời nói “{found}”; ghi `don_vi: trong-ngay`, `nhan_sau: {expected}` để trang tính được ngày, rồi bỏ câu đó ở `ghi_chu`",
            "truong-hop-hai-loi": "trang lấy tên trường hợp từ `truong_hop` nên lời {found} không hiện ra; xóa `truong_hop_bang_loi` hoặc xóa `truong_hop`",
            "truong-hop-thieu": "trường hợp “{found}” ({count} trường hợp như vậy) chưa có {part}; ghi thêm, hoặc sửa `truong_hop` của phần nên áp dụng",
            "truong-hop-qua-nhieu": "các câu hỏi tạo {count} trường hợp, trang chỉ nói được từng trường hợp khi không quá {limit}; bớt câu hỏi, hoặc gộp câu trả lời",
            "phan-biet-thua": "chưa phần nào dùng câu hỏi “{found}”; ghi mã câu trả lời vào `truong_hop` của phần cần hỏi, hoặc xóa câu hỏi",
            "loi-van-cu": "“{found}” chỉ đúng đến hết {until} (theo {place}); viết lại câu này, hoặc sửa giá trị nếu câu mới đúng",
            "loi-van-sap-cu": "“{found}” chỉ đúng đến hết {until} (theo {place}); chuẩn bị câu cho ngày sau đó",
            "loi-van-khac": "“{found}” không có trong các giá trị của bản ghi ({place}: {expected}); sửa chỗ sai, hoặc ghi thêm giá trị còn thiếu",
            "sap-het": "chỉ áp dụng đến hết {until}; chuẩn bị nội dung cho ngày sau đó",
            "ten-nguoi": "“{found}” giống tên một người; thay bằng chức danh, đơn vị, hoặc “người gửi”",
            "ten-goi-cu": "“{found}” là tên gọi cũ; {remedy}",
            "cach-viet": "“{found}” viết khác các trang khác; {remedy}",
            "qua-han-ra-soat": "lần kiểm tra gần nhất là {found}, đã quá {limit} ngày; rà soát lại rồi ghi ngày vào `ra_soat`",
            "ngay-khac-van-ban": "là {found}, trong khi `content/danh-muc/van-ban.yml` ghi {expected} cho `{number}`; xem văn bản rồi sửa chỗ sai",
            "ngay-tuong-lai": "{found} còn ở sau ngày dựng trang ({expected}); kiểm tra lại ngày",
            "ngay-nghi-chua-chac": "{found} {state} nên ngày hẹn trên các trang là tạm tính; tìm thông báo lịch nghỉ, ghi `nguon` rồi bỏ `trang_thai`, hoặc xóa mục này",
            "ngay-nghi-cuoi-tuan": "{found} là {weekday}, vốn đã không làm việc; kiểm tra lại ngày",
            "ngay-khong-hien": "{found} không hiện trên trang vì {reason}; sửa lại ngày, hoặc xóa mục này",
            "so-quyet-dinh-la": "số quyết định {found} không đúng dạng như 163/QĐ-BTP; kiểm tra lại",
            "ten-tep-quyet-dinh": "tệp cần tên {expected} theo số và ngày ký, nhưng đang là {found}; đổi tên tệp, sửa cả các thủ tục nhắc tới nó",
            "thieu-quyet-dinh": "chưa ghi quyết định công bố; điền `quyet_dinh_cong_bo` là tên tệp của quyết định trong content/quyet-dinh/",
            "quyet-dinh-sau-hon": "quyết định của bản ghi: {found}; quyết định {later} áp dụng sau đó cũng công bố thủ tục này: đối chiếu nội dung, rồi ghi `quyet_dinh_cong_bo: {expected}`",
            "cham-dut-khac-ngay": "thủ tục chấm dứt từ: {found}; quyết định {decision} bãi bỏ từ {expected}: sửa `tu_ngay` ở đây, hoặc `ngay_hieu_luc` của quyết định",
            "hai-noi-dung": "thủ tục `{found}` đứng ở cả “{first}” và “{other}” của quyết định này, báo cáo chỉ tính vào “{first}”; xem quyết định rồi xóa mã ở một chỗ",
            "quyet-dinh-khong-nhac": "`noi_dung` của quyết định {found} không có thủ tục `{missing}`; thêm mã vào đó, hoặc sửa tên quyết định ở đây",
            "lien-he-la": "cần {expected}, nhưng đang là {found}; ghi đủ và đúng, chưa biết thì xóa dòng này",
            "noi-nop-thieu": "nơi nộp “{found}” chưa có {missing}, trang phải nói là chưa có; điền khi biết",
            "ky-chong-nhau": "kỳ này có ngày chung với kỳ {found} nên một hồ sơ bị tính hai lần; sửa ngày, hoặc xóa một kỳ (tháng nằm trọn trong quý thì được)",
            "thieu-trang-pbgdpl": "có {found} câu hỏi pháp luật đã trả lời mà trang của đơn vị không dẫn tới được; điền địa chỉ trang PBGDPL vào `trang_pbgdpl`",
            "chua-cap-nhat": "chưa cập nhật “{label}”; điền `{name}`",
            "duoi-ma-noi-khac": "mã {found} có đuôi của nơi khác, mã của đơn vị này có đuôi {expected}; xem lại mã, hoặc xóa bản ghi nếu thủ tục không làm ở đây",
            "thieu-lien-he": "chưa có “{label}” của đơn vị, trang Liên hệ sẽ nói là chưa có; điền `{name}`",
        },
    ),
}


@dataclass(frozen=True, order=True)
class Problem:
    """A mistake at a place in an editor's file; lines and columns count from 1."""

    file: str
    line: int
    column: int
    key: str
    code: str
    params: tuple[tuple[str, str], ...] = field(default=())

    @property
    def severity(self) -> Severity:
        return KINDS[self.code].severity

    @property
    def message(self) -> str:
        """The finding in Vietnamese, without its place."""
        return KINDS[self.code].message.format_map(dict(self.params))

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}"
        key = f" {self.key}:" if self.key else ""
        return f"{place}:{key} {self.message} [{self.code}]"

    def as_json(self) -> dict[str, Any]:
        """The finding for machines: `check --json` prints a list of these."""
        return {
            "tep": self.file,
            "dong": self.line,
            "cot": self.column,
            "khoa": self.key,
            "ma": self.code,
            "muc_do": self.severity.value,
            "thong_bao": self.message,
        }


def errors_in(problems: tuple[Problem, ...] | list[Problem]) -> list[Problem]:
    """Those of the problems that stop publication."""
    return [problem for problem in problems if problem.severity is Severity.ERROR]


def quoted(value: object) -> str:
    """A value as messages show it: one line, shortened, in backticks."""
    text = " ".join(str(value).split())
    return f"`{text if len(text) <= 60 else text[:57] + '…'}`"
