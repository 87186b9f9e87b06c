using System.Data.Common;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Domo.Manifest.Declarations;
using Domo.Manifest.Emulator.Hosting;

namespace Domo.Manifest.Emulator.Datasets.Rows;

/// <summary>A workbook with one sheet: a header row, typed numbers and dates, and null as an empty cell.</summary>
internal sealed partial class ExcelRowWriter(IReadOnlyList<ResultColumn> columns) : RowWriter
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string OfficeDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    // The limits of a sheet.
    private const int MaxRows = 1_048_576;
    private const int MaxText = 32_767;

    // The indexes of the styles below.
    private const string DateStyle = "1";
    private const string MomentStyle = "2";

    private static readonly (string Name, string Content)[] Parts =
    [
        ("[Content_Types].xml",
            $"""
            <Types xmlns="{ContentTypes}">
              <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
              <Override PartName="/xl/workbook.xml" ContentType="{Spreadsheet}.sheet.main+xml"/>
              <Override PartName="/xl/styles.xml" ContentType="{Spreadsheet}.styles+xml"/>
              <Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Spreadsheet}.worksheet+xml"/>
            </Types>
            """),
        ("_rels/.rels",
            $"""
            <Relationships xmlns="{Relationships}">
              <Relationship Id="rId1" Type="{OfficeDocument}/officeDocument" Target="xl/workbook.xml"/>
            </Relationships>
            """),
        ("xl/workbook.xml",
            $"""
            <workbook xmlns="{Main}" xmlns:r="{OfficeDocument}">
              <sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets>
            </workbook>
            """),
        ("xl/_rels/workbook.xml.rels",
            $"""
            <Relationships xmlns="{Relationships}">
              <Relationship Id="rId1" Type="{OfficeDocument}/worksheet" Target="worksheets/sheet1.xml"/>
              <Relationship Id="rId2" Type="{OfficeDocument}/styles" Target="styles.xml"/>
            </Relationships>
            """),
        ("xl/styles.xml",
            $"""
            <styleSheet xmlns="{Main}">
              <numFmts count="2">
                <numFmt numFmtId="164" formatCode="yyyy-mm-dd"/>
                <numFmt numFmtId="165" formatCode="yyyy-mm-dd hh:mm:ss"/>
              </numFmts>
              <fonts count="1"><font/></fonts>
              <fills count="1"><fill><patternFill patternType="none"/></fill></fills>
              <borders count="1"><border/></borders>
              <cellStyleXfs count="1"><xf/></cellStyleXfs>
              <cellXfs count="3">
                <xf/>
                <xf numFmtId="164" applyNumberFormat="1"/>
                <xf numFmtId="165" applyNumberFormat="1"/>
              </cellXfs>
            </styleSheet>
            """),
    ];

    /// <summary>The first date from which Excel's day numbers match the calendar.</summary>
    private static readonly DateTimeOffset FirstDate = new(1900, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private ZipArchive? _package;
    private Stream? _sheetPart;
    private XmlWriter? _sheet;
    private int _rows;

    public override string ContentType => MediaType;

    public override void WriteStart()
    {
        _package = new ZipArchive(new BufferStream(Buffer), ZipArchiveMode.Create);
        foreach (var (name, content) in Parts)
        {
            using var part = CreatePart(name);
            part.Write(Encoding.UTF8.GetBytes(content));
        }

        _sheetPart = CreatePart("xl/worksheets/sheet1.xml");
        _sheet = XmlWriter.Create(_sheetPart, new XmlWriterSettings { NewLineHandling = NewLineHandling.Entitize });
        _sheet.WriteStartElement("worksheet", Main);
        _sheet.WriteStartElement("sheetData");
        WriteRow(i => WriteText(columns[i].Name, columns[i]));
    }

    public override void WriteRow(DbDataReader row) => WriteRow(i => WriteCell(row, i));

    public override void WriteEnd()
    {
        _sheet!.Dispose();
        _sheetPart!.Dispose();
        _package!.Dispose();
    }

    protected override void Dispose(bool disposing)
    {
        _sheet?.Dispose();
        _sheetPart?.Dispose();
        _package?.Dispose();
        base.Dispose(disposing);
    }

    private Stream CreatePart(string name)
    {
        var entry = _package!.CreateEntry(name);

        // A fixed time, so that the same rows result in the same bytes.
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return entry.Open();
    }

    private void WriteRow(Action<int> writeCell)
    {
        if (++_rows > MaxRows)
        {
            throw ApiException.BadRequest($"A sheet can have at most {MaxRows} rows; set a limit, or request 'text/csv'.");
        }

        _sheet!.WriteStartElement("row");
        for (int i = 0; i < columns.Count; i++)
        {
            _sheet.WriteStartElement("c");
            writeCell(i);
            _sheet.WriteEndElement();
        }

        _sheet.WriteEndElement();
    }

    private void WriteCell(DbDataReader row, int i)
    {
        if (CellText.IsEmpty(row, i, columns[i]))
        {
            return;
        }

        string text = CellText.Format(row, i, columns[i]);
        if (columns[i].IsNumeric)
        {
            _sheet!.WriteElementString("v", text);
        }
        else if (columns[i].Type is ColumnType.Date or ColumnType.DateTime
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            && moment >= FirstDate)
        {
            _sheet!.WriteAttributeString("s", columns[i].Type is ColumnType.Date ? DateStyle : MomentStyle);
            _sheet.WriteElementString("v", moment.UtcDateTime.ToOADate().ToString("R", CultureInfo.InvariantCulture));
        }
        else
        {
            WriteText(text, columns[i]);
        }
    }

    private void WriteText(string text, ResultColumn column)
    {
        if (text.Length > MaxText)
        {
            throw ApiException.BadRequest(
                $"A cell of a sheet can have at most {MaxText} characters, but a value of '{column.Name}' has {text.Length}.");
        }

        _sheet!.WriteAttributeString("t", "inlineStr");
        _sheet.WriteStartElement("is");
        _sheet.WriteStartElement("t");
        _sheet.WriteAttributeString("xml", "space", null, "preserve");
        _sheet.WriteString(Unwritable().Replace(text, match => $"_x{(int)match.Value[0]:X4}_"));
        _sheet.WriteEndElement();
        _sheet.WriteEndElement();
    }

    /// <summary>Matches characters that are invalid in XML, and text that looks like an escaped character.</summary>
    [GeneratedRegex(@"_(?=x[0-9A-Fa-f]{4}_)|[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]")]
    private static partial Regex Unwritable();
}
