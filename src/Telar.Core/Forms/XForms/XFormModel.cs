using Telar.Core.Forms.Reading;

namespace Telar.Core.Forms.XForms;

/// The model of an XForm: instances, binds, values that are set when a form is begun.
internal sealed class XFormModel(Form form, XFormPaths paths, XFormTexts texts, XFormXml xml)
{
    private const string Audit = "audit";

    private static readonly string[] Limits = ["start", "end", "step"];

    private FormQuestion? audit;

    public void Write()
    {
        audit = form.Questions.FirstOrDefault(question => question.TypeName == Audit);
        xml.Open("model");
        xml.OdkAttribute("xforms-version", "1.0.0");
        texts.WriteTable();
        WriteInstance();
        foreach (var list in form.Lists.Values)
            WriteList(list);
        foreach (var node in form.Nodes)
            WriteBind(node);
        WriteBindsOfMeta();
        foreach (var question in form.Questions.Where(question => !paths.IsInRepeat(question)))
            WriteFirstValue(question, "odk-instance-first-load");
        xml.Close();
    }

    /// Where a repeat says how often by more than one name, a field of its own holds the number.
    public static string CountName(FormGroup repeat) => repeat.Name + "_count";

    public static string CountPath(FormGroup repeat) => repeat.Path + "_count";

    public static bool HasCountField(FormGroup group) => group is { IsRepeat: true, RepeatCount: { } count } && NameOnly(count.Text) is null;

    /// The name in an expression that is nothing but ${name}.
    public static string? NameOnly(string expression) => expression is ['$', '{', .. var name, '}'] && !name.Contains('{', StringComparison.Ordinal) ? name.Trim() : null;

    /// A default that is computed once.
    public void WriteFirstValue(FormQuestion question, string events)
    {
        if (question.TypeName == "start-geopoint")
        {
            xml.OpenOdk("setgeopoint");
            xml.Attribute("event", events);
            xml.Attribute("ref", question.Path);
            xml.Close();
        }
        else if (question is { DefaultIsComputed: true, Default: { } start })
        {
            xml.Open("setvalue");
            xml.Attribute("event", events);
            xml.Attribute("ref", question.Path);
            xml.Attribute("value", paths.Expression(start.Text, question));
            xml.Close();
        }
    }

    private void WriteInstance()
    {
        xml.Open("instance");
        xml.Open(form.Root.Name);
        xml.Attribute("id", form.Settings.Id);
        xml.Attribute("version", form.Settings.Version, unlessEmpty: true);
        WriteChildren(form.Root, isTemplate: false);
        xml.Open("meta");
        if (audit is not null)
            xml.Empty(Audit);
        xml.Empty("instanceID");
        if (form.Settings.InstanceName is not null)
            xml.Empty("instanceName");
        xml.Close();
        xml.Close();
        xml.Close();
    }

    private void WriteChildren(FormGroup group, bool isTemplate)
    {
        foreach (var node in group.Children)
        {
            if (node is FormQuestion question)
            {
                if (question != audit)
                    xml.Element(node.Name, question is { DefaultIsComputed: false, Default: { } start } ? DefaultOf(question, start.Text) : "");
                continue;
            }
            var inner = (FormGroup)node;
            if (HasCountField(inner))
                xml.Empty(CountName(inner));
            // A repeat stands twice: as the pattern of further turns, and as its first turn.
            if (inner.IsRepeat && !isTemplate)
                WriteGroup(inner, isTemplate: true);
            WriteGroup(inner, isTemplate: isTemplate, isPlain: true);
        }
    }

    private void WriteGroup(FormGroup group, bool isTemplate, bool isPlain = false)
    {
        xml.Open(group.Name);
        if (!isPlain)
            xml.JavaRosaAttribute("template", "");
        WriteChildren(group, isTemplate);
        xml.Close();
    }

    private static string DefaultOf(FormQuestion question, string text) =>
        question.Type is QuestionType.Image && !text.Contains("://", StringComparison.Ordinal) ? "jr://images/" + text : text;

    private void WriteList(ChoiceList list)
    {
        xml.Open("instance");
        xml.Attribute("id", list.Name);
        xml.Open("root");
        for (var place = 0; place < list.Choices.Count; place++)
        {
            var choice = list.Choices[place];
            xml.Open("item");
            if (texts.HasTable)
                xml.Element("itextId", XFormTexts.ChoiceId(list, place));
            xml.Element("name", choice.Name);
            if (!texts.HasTable)
                xml.Element("label", choice.Label.IsEmpty ? choice.Name : texts.In(choice.Label, ""));
            foreach (var (column, cell) in choice.Extra)
            {
                if (FormNames.IsUsable(column))
                    xml.Element(column, cell);
            }
            xml.Close();
        }
        xml.Close();
        xml.Close();
    }

    private void WriteBind(FormNode node)
    {
        if (node is FormQuestion question)
        {
            if (question != audit)
                WriteBind(question);
            return;
        }
        var group = (FormGroup)node;
        if (HasCountField(group))
        {
            xml.Open("bind");
            xml.Attribute("nodeset", CountPath(group));
            xml.Attribute("type", "string");
            xml.Attribute("readonly", "true()");
            xml.Attribute("calculate", paths.Expression(group.RepeatCount!.Text, paths.ParentOf(group)));
            xml.Close();
        }
        if (group.Relevant is null)
            return;
        xml.Open("bind");
        xml.Attribute("nodeset", group.Path);
        xml.Attribute("relevant", paths.Expression(group.Relevant.Text, group));
        xml.Close();
    }

    private void WriteBind(FormQuestion question)
    {
        var type = (FormatType)FormatTypes.Words.Find(question.TypeName)!;
        xml.Open("bind");
        xml.Attribute("nodeset", question.Path);
        xml.Attribute("type", question.Type == QuestionType.Range && IsDecimal(question) ? "decimal" : type.Bind);
        if (type.Preload is { } preload)
        {
            xml.JavaRosaAttribute("preload", preload.Kind);
            xml.JavaRosaAttribute("preloadParams", preload.Parameter);
        }
        WriteExpression("relevant", question.Relevant, question);
        WriteExpression("required", question.Required, question);
        texts.WriteMessage("requiredMsg", question.RequiredMessage, question);
        WriteExpression("constraint", question.Constraint, question);
        texts.WriteMessage("constraintMsg", question.ConstraintMessage, question);
        if (question.Triggers.Count == 0)
            WriteExpression("calculate", question.Calculation, question);
        if (question.Type == QuestionType.Note)
            xml.Attribute("readonly", "true()");
        else
            WriteExpression("readonly", question.ReadOnly, question);
        if (question.Parameters.TryGetValue("max-pixels", out var pixels))
            xml.OpenRosaAttribute("max-pixels", pixels);
        xml.Close();
    }

    private void WriteExpression(string attribute, FormExpression? expression, FormNode node)
    {
        if (expression is not null)
            xml.Attribute(attribute, paths.Expression(expression.Text, node));
    }

    private static bool IsDecimal(FormQuestion question) =>
        Limits.Any(name => question.Parameters.GetValueOrDefault(name, "").Contains('.', StringComparison.Ordinal));

    private void WriteBindsOfMeta()
    {
        var meta = form.Root.Path + "/meta";
        if (audit is not null)
        {
            xml.Open("bind");
            xml.Attribute("nodeset", $"{meta}/{Audit}");
            xml.Attribute("type", "binary");
            foreach (var (name, value) in audit.Parameters.Where(parameter => parameter.Key != "metadata" && FormNames.IsUsable(parameter.Key)))
                xml.OdkAttribute(name, value);
            xml.Close();
        }
        xml.Open("bind");
        xml.Attribute("nodeset", meta + "/instanceID");
        xml.Attribute("type", "string");
        xml.Attribute("readonly", "true()");
        xml.JavaRosaAttribute("preload", "uid");
        xml.Close();
        if (form.Settings.InstanceName is not { } named)
            return;
        xml.Open("bind");
        xml.Attribute("nodeset", meta + "/instanceName");
        xml.Attribute("type", "string");
        xml.Attribute("calculate", paths.Expression(named.Text, form.Root));
        xml.Close();
    }
}
