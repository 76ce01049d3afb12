<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!--
Словник перекладу – the terms of the field, to be kept the same everywhere.

  case              справа
  source            джерело
  text layer        шар тексту
  mark              позначка            to mark: позначити
  passage           уривок              quote: цитата
  region            ділянка
  mention           згадка
  record            запис
  claim             твердження
  evidence, exhibit доказ               one word for both; never «речовий доказ», which is narrower
  tag               мітка
  collection        добірка
  link              зв’язок
  question          питання
  judgment          судження
  assessment        оцінка
  gesture           дія                 step: крок
  journal, history  журнал, історія     the program’s log: журнал програми
  bin               кошик               to erase: стерти; to remove: прибрати
  backup            резервна копія
  seal              печатка
  passphrase        парольна фраза
  chain of custody  ланцюг збереження   an act of custody: подія
  to put on record  запротокольовано
  to verify         перевірити          to review a carried mark: переглянути
  to carry over     перенести
  protected person  захищена особа      masked: приховано
  handling marking  гриф

Admiralty code: Надійність джерела A–F, Достовірність інформації 1–6.
ICD 203: імовірність (likelihood) and впевненість (confidence) are never mixed.

Commands are infinitives, labels of steps are verbal nouns («Позначення уривка як твердження»), the
user is addressed as ви. Quotation marks are «…», the apostrophe is ’. Counted texts have the forms
for 1, 2–4 and 5; words parted by | are such forms too.
-->
<TS version="2.1" language="uk" sourcelanguage="en">
<context>
    <name>AboutWindow</name>
    <message>
        <location filename="../../ui/dialogs/about_window.py"/>
        <source>About Redthread</source>
        <translation>Про Redthread</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/about_window.py"/>
        <source>Cache</source>
        <translation>Кеш</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/about_window.py"/>
        <source>Kept on this machine</source>
        <translation>Зберігається на цій машині</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/about_window.py"/>
        <source>Libraries</source>
        <translation>Бібліотеки</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/about_window.py"/>
        <source>Log</source>
        <translation>Журнал програми</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/about_window.py"/>
        <source>Made of</source>
        <translation>Складники</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/about_window.py"/>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/about_window.py"/>
        <source>Version %s</source>
        <translation>Версія %s</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/about_window.py"/>
        <source>Works offline: it opens no network connection, and nothing of a case is kept outside its file but its title and place among the recent cases.</source>
        <translation>Працює без мережі: не відкриває жодного мережевого з’єднання, а поза файлом справи зберігає лише її назву та розташування серед недавніх справ.</translation>
    </message>
</context>
<context>
    <name>ActionPalette</name>
    <message>
        <location filename="../../ui/popups/action_palette.py"/>
        <source>Find an action</source>
        <translation>Знайти дію</translation>
    </message>
    <message>
        <location filename="../../ui/popups/action_palette.py"/>
        <source>No action is called so.</source>
        <translation>Дії з такою назвою немає.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>&amp;Annotate</source>
        <translation>По&amp;значення</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>&amp;Case</source>
        <translation>&amp;Справа</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>&amp;Help</source>
        <translation>Дов&amp;ідка</translation>
    </message>
    <message>
        <location filename="../../ui/actions/source_actions.py"/>
        <source>&amp;Source</source>
        <translation>&amp;Джерело</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>&amp;View</source>
        <translation>&amp;Вигляд</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>About Redthread</source>
        <translation>Про Redthread</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Add a source that the case knows of but does not hold, such as a speech</source>
        <translation>Додати джерело, про яке справа знає, але якого не містить, наприклад промову</translation>
    </message>
    <message>
        <location filename="../../ui/actions/source_actions.py"/>
        <source>Add translation or transcript…</source>
        <translation>Додати переклад або розшифровку…</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>All marks of all sources in any order</source>
        <translation>Усі позначки всіх джерел у будь-якому порядку</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>All mentions of the name</source>
        <translation>Усі згадки імені</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>All sources in any order, to read and to sort</source>
        <translation>Усі джерела в будь-якому порядку, для читання й упорядкування</translation>
    </message>
    <message>
        <location filename="../../ui/actions/source_actions.py"/>
        <source>Attach the mark here</source>
        <translation>Прикріпити позначку тут</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Back up now</source>
        <translation>Створити резервну копію зараз</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Backups…</source>
        <translation>Резервні копії…</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Bin</source>
        <translation>Кошик</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_keys.py"/>
        <source>Bin: bring back what is chosen</source>
        <translation>Кошик: повернути вибране</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_keys.py"/>
        <source>Bin: erase what is chosen; it asks first</source>
        <translation>Кошик: стерти вибране; спершу запитує</translation>
    </message>
    <message>
        <location filename="../../ui/actions/reasons.py"/>
        <source>Bring a picture to the front first</source>
        <translation>Спершу виведіть наперед зображення</translation>
    </message>
    <message>
        <location filename="../../ui/actions/reasons.py"/>
        <source>Bring a source to the front first</source>
        <translation>Спершу виведіть наперед джерело</translation>
    </message>
    <message>
        <location filename="../../ui/actions/reasons.py"/>
        <source>Bring a text to the front first</source>
        <translation>Спершу виведіть наперед текст</translation>
    </message>
    <message>
        <location filename="../../ui/actions/source_actions.py"/>
        <source>Carry marks over</source>
        <translation>Перенести позначки</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Case list</source>
        <translation>Список справи</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_keys.py"/>
        <source>Case list: new record of the kind chosen</source>
        <translation>Список справи: новий запис вибраного виду</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_keys.py"/>
        <source>Case list: open the source, go to the first mark</source>
        <translation>Список справи: відкрити джерело, перейти до першої позначки</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_keys.py"/>
        <source>Case list: put the tag one place down</source>
        <translation>Список справи: посунути мітку на одне місце вниз</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_keys.py"/>
        <source>Case list: put the tag one place up</source>
        <translation>Список справи: посунути мітку на одне місце вгору</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_keys.py"/>
        <source>Case list: put what is chosen into the bin</source>
        <translation>Список справи: перемістити вибране до кошика</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Case properties…</source>
        <translation>Властивості справи…</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Chain of custody</source>
        <translation>Ланцюг збереження</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Check against a seal…</source>
        <translation>Звірити з печаткою…</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Check the history, the originals and every quote of the case</source>
        <translation>Перевірити історію, оригінали та кожну цитату справи</translation>
    </message>
    <message>
        <location filename="../../ui/actions/reasons.py"/>
        <source>Choose a mark first</source>
        <translation>Спершу виберіть позначку</translation>
    </message>
    <message>
        <location filename="../../ui/actions/source_actions.py"/>
        <source>Choose a mark in the review that is to be attached, then select its place</source>
        <translation>Виберіть у перегляді позначку, яку треба прикріпити, а тоді виділіть її місце</translation>
    </message>
    <message>
        <location filename="../../ui/actions/reasons.py"/>
        <source>Choose a record first</source>
        <translation>Спершу виберіть запис</translation>
    </message>
    <message>
        <location filename="../../ui/actions/reasons.py"/>
        <source>Choose a source first</source>
        <translation>Спершу виберіть джерело</translation>
    </message>
    <message>
        <location filename="../../ui/actions/source_actions.py"/>
        <source>Choose the source that this one is a later version of</source>
        <translation>Вибрати джерело, пізнішою версією якого є це</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Claim</source>
        <translation>Твердження</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Close case</source>
        <translation>Закрити справу</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Close tab</source>
        <translation>Закрити вкладку</translation>
    </message>
    <message>
        <location filename="../../ui/actions/popup_keys.py"/>
        <source>Close the bar and read on at the match</source>
        <translation>Закрити панель і читати далі від збігу</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Close the split</source>
        <translation>Прибрати поділ</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Colours</source>
        <translation>Кольори</translation>
    </message>
    <message>
        <location filename="../../ui/actions/source_actions.py"/>
        <source>Compare with the version before</source>
        <translation>Порівняти з попередньою версією</translation>
    </message>
    <message>
        <location filename="../../ui/actions/source_actions.py"/>
        <source>Comparison: next change</source>
        <translation>Порівняння: наступна зміна</translation>
    </message>
    <message>
        <location filename="../../ui/actions/source_actions.py"/>
        <source>Comparison: previous change</source>
        <translation>Порівняння: попередня зміна</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Copy</source>
        <translation>Копіювати</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Copy a passage without its citation</source>
        <translation>Копіювати уривок без посилання на джерело</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Copy from a field; a passage or a region with its citation, people masked</source>
        <translation>Копіювати з поля; уривок чи ділянку – з посиланням на джерело, осіб приховано</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Copy the text only</source>
        <translation>Копіювати лише текст</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Copy with names and pictures of protected people; goes on record</source>
        <translation>Копіювати з іменами та зображеннями захищених осіб; протоколюється</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Copy with real names</source>
        <translation>Копіювати зі справжніми іменами</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Cut</source>
        <translation>Вирізати</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Describe a source that is not held</source>
        <translation>Описати джерело, якого немає у справі</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Draw a region with the keyboard</source>
        <translation>Накреслити ділянку з клавіатури</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Edit the ends of the mark</source>
        <translation>Змінити межі позначки</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Empty bin…</source>
        <translation>Спорожнити кошик…</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Encrypt the case with a passphrase, change it or remove it</source>
        <translation>Зашифрувати справу парольною фразою, змінити або зняти її</translation>
    </message>
    <message>
        <location filename="../../ui/actions/key_texts.py"/>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Erase what lies in the bin for good; it asks first</source>
        <translation>Стерти вміст кошика назавжди; спершу запитує</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Evidence</source>
        <translation>Доказ</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Find an action…</source>
        <translation>Знайти дію…</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Find in the text</source>
        <translation>Знайти в тексті</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Find in the whole case</source>
        <translation>Знайти в усій справі</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Find or make a tag for what is selected or chosen</source>
        <translation>Знайти чи створити мітку для виділеного або вибраного</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Find whatever can be done by a few letters</source>
        <translation>Знайти будь-яку можливу дію за кількома літерами</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Fit the picture</source>
        <translation>Припасувати зображення</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Forward</source>
        <translation>Вперед</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Give all that carries a tag another one instead</source>
        <translation>Замінити мітку іншою на всьому, що її має</translation>
    </message>
    <message>
        <location filename="../../ui/actions/source_actions.py"/>
        <source>Give this source one more text, from a file or pasted</source>
        <translation>Додати до цього джерела ще один текст – з файлу або вставлений</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Go back from claim to claim, from person to person</source>
        <translation>Іти назад від твердження до твердження, від особи до особи</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Go from claim to claim, from person to person</source>
        <translation>Іти від твердження до твердження, від особи до особи</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Go to a source or a record by its number, title or name</source>
        <translation>Перейти до джерела чи запису за номером, назвою або іменем</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Go to the other side</source>
        <translation>Перейти на інший бік</translation>
    </message>
    <message>
        <location filename="../../ui/actions/popup_keys.py"/>
        <source>Go to: open it on the other side</source>
        <translation>Перехід: відкрити з іншого боку</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Go to…</source>
        <translation>Перейти до…</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Hide the case and forget its key until the passphrase is typed</source>
        <translation>Сховати справу й забути її ключ, доки не буде введено парольну фразу</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>History</source>
        <translation>Історія</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>History of this record</source>
        <translation>Історія цього запису</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_keys.py"/>
        <source>History: show what a gesture changed</source>
        <translation>Історія: показати, що змінила дія</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_keys.py"/>
        <source>Hold to push the picture with the mouse</source>
        <translation>Утримувати, щоб рухати зображення мишею</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>How texts are set</source>
        <translation>Як подано тексти</translation>
    </message>
    <message>
        <location filename="../../ui/actions/source_actions.py"/>
        <source>Import a later version…</source>
        <translation>Імпортувати пізнішу версію…</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Import files…</source>
        <translation>Імпортувати файли…</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Import folder…</source>
        <translation>Імпортувати теку…</translation>
    </message>
    <message>
        <location filename="../../ui/actions/source_actions.py"/>
        <source>In comparisons and reviews</source>
        <translation>У порівняннях і переглядах</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_keys.py"/>
        <source>In lists</source>
        <translation>У списках</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_keys.py"/>
        <source>In pictures</source>
        <translation>У зображеннях</translation>
    </message>
    <message>
        <location filename="../../ui/actions/popup_keys.py"/>
        <source>In popups and lists of mentions</source>
        <translation>У спливних вікнах і списках згадок</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_keys.py"/>
        <source>In texts</source>
        <translation>У текстах</translation>
    </message>
    <message>
        <location filename="../../ui/actions/popup_keys.py"/>
        <source>In the bar that finds words</source>
        <translation>На панелі пошуку слів</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Inspector</source>
        <translation>Інспектор</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Keys</source>
        <translation>Клавіші</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Larger text</source>
        <translation>Більший текст</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Larger text in documents alone</source>
        <translation>Більший текст лише в документах</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Let a tag stand under another one, with all below it</source>
        <translation>Підпорядкувати мітку іншій, разом з усіма під нею</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_keys.py"/>
        <source>Let go of the mark or the selection</source>
        <translation>Відпустити позначку або виділення</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_keys.py"/>
        <source>Let go of the region</source>
        <translation>Відпустити ділянку</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Let tags that were put in order by hand stand by key and name again</source>
        <translation>Знову впорядкувати мітки, розставлені вручну, за клавішами й назвами</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Let the selection grow by whole paragraphs</source>
        <translation>Розширювати виділення цілими абзацами</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Let the selection grow by whole sentences</source>
        <translation>Розширювати виділення цілими реченнями</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Line numbers</source>
        <translation>Номери рядків</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Link</source>
        <translation>Зв’язок</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Link what is selected with something else</source>
        <translation>Зв’язати вибране з чимось іншим</translation>
    </message>
    <message>
        <location filename="../../ui/actions/popup_keys.py"/>
        <source>Link: choose the type by its letter</source>
        <translation>Зв’язок: вибрати тип за його літерою</translation>
    </message>
    <message>
        <location filename="../../ui/actions/popup_keys.py"/>
        <source>Link: make it</source>
        <translation>Зв’язок: створити</translation>
    </message>
    <message>
        <location filename="../../ui/actions/popup_keys.py"/>
        <source>Link: write a note on it</source>
        <translation>Зв’язок: написати примітку</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>List where a record is named, in this text or in all, and mark it there</source>
        <translation>Перелічити, де названо запис у цьому тексті чи в усіх, і позначити там</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Lock now</source>
        <translation>Заблокувати зараз</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Look at the text with its marks on paper; print it or save a PDF</source>
        <translation>Переглянути текст із позначками на папері; надрукувати або зберегти PDF</translation>
    </message>
    <message>
        <location filename="../../ui/actions/source_actions.py"/>
        <source>Look for the marks of the version before, and make anew what is found</source>
        <translation>Шукати позначки попередньої версії та створити заново знайдені</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Make a backup while you go on working</source>
        <translation>Створити резервну копію, не перериваючи роботи</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Make a case of its own of what a backup holds</source>
        <translation>Створити окрему справу з вмісту резервної копії</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Make a claim of what is selected</source>
        <translation>Створити твердження з вибраного</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Make a new case file and open it</source>
        <translation>Створити новий файл справи й відкрити його</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Make a source of the text or picture copied</source>
        <translation>Створити джерело зі скопійованого тексту чи зображення</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Make an exhibit of what is selected</source>
        <translation>Створити доказ із вибраного</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Make anew what the case only keeps to find things, as after damage</source>
        <translation>Створити заново те, що справа тримає лише для пошуку, наприклад після пошкодження</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Manual</source>
        <translation>Посібник</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Mark a person by name, known or new</source>
        <translation>Позначити особу за іменем, відому або нову</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Mark what is selected as what was marked last</source>
        <translation>Позначити вибране так само, як позначено востаннє</translation>
    </message>
    <message>
        <location filename="../../ui/actions/popup_keys.py"/>
        <source>Match case</source>
        <translation>Враховувати регістр</translation>
    </message>
    <message>
        <location filename="../../ui/actions/popup_keys.py"/>
        <source>Mentions: check all</source>
        <translation>Згадки: вибрати всі</translation>
    </message>
    <message>
        <location filename="../../ui/actions/popup_keys.py"/>
        <source>Mentions: check what is chosen, or uncheck it</source>
        <translation>Згадки: поставити або зняти прапорець</translation>
    </message>
    <message>
        <location filename="../../ui/actions/popup_keys.py"/>
        <source>Mentions: go to the place</source>
        <translation>Згадки: перейти до місця</translation>
    </message>
    <message>
        <location filename="../../ui/actions/popup_keys.py"/>
        <source>Mentions: mark what is checked</source>
        <translation>Згадки: позначити вибране</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Merge the tag into another…</source>
        <translation>Об’єднати мітку з іншою…</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_keys.py"/>
        <source>Move the region, or the picture; Ctrl: ten pixels</source>
        <translation>Рухати ділянку або зображення; Ctrl: по десять пікселів</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Move the tab to the left</source>
        <translation>Пересунути вкладку ліворуч</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Move the tab to the other side</source>
        <translation>Перенести вкладку на інший бік</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Move the tab to the right</source>
        <translation>Пересунути вкладку праворуч</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Narrower column</source>
        <translation>Вужча колонка</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>New case…</source>
        <translation>Нова справа…</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>New claim</source>
        <translation>Нове твердження</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>New collection</source>
        <translation>Нова добірка</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>New event</source>
        <translation>Нова подія</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>New evidence</source>
        <translation>Новий доказ</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>New organisation</source>
        <translation>Нова організація</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>New person</source>
        <translation>Нова особа</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>New place</source>
        <translation>Нове місце</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>New question</source>
        <translation>Нове питання</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>New tag</source>
        <translation>Нова мітка</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_keys.py"/>
        <source>Next frame of the picture</source>
        <translation>Наступний кадр зображення</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Next mark</source>
        <translation>Наступна позначка</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Next mark of the same kind</source>
        <translation>Наступна позначка того ж виду</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Next mark that overlaps here</source>
        <translation>Наступна позначка, що перекривається тут</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <location filename="../../ui/actions/popup_keys.py"/>
        <source>Next match</source>
        <translation>Наступний збіг</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Next mention of the same name</source>
        <translation>Наступна згадка того ж імені</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Next pane</source>
        <translation>Наступна панель</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Next tab</source>
        <translation>Наступна вкладка</translation>
    </message>
    <message>
        <location filename="../../ui/actions/reasons.py"/>
        <source>No case was open before</source>
        <translation>Раніше не відкривали жодної справи</translation>
    </message>
    <message>
        <location filename="../../ui/actions/reasons.py"/>
        <source>No mark waits for a place</source>
        <translation>Жодна позначка не чекає на місце</translation>
    </message>
    <message>
        <location filename="../../ui/actions/reasons.py"/>
        <source>No tab is open</source>
        <translation>Жодної вкладки не відкрито</translation>
    </message>
    <message>
        <location filename="../../ui/actions/source_actions.py"/>
        <source>Not a later version</source>
        <translation>Не пізніша версія</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Notes on the case</source>
        <translation>Нотатки до справи</translation>
    </message>
    <message>
        <location filename="../../ui/actions/reasons.py"/>
        <source>Nothing stands beside what is in front</source>
        <translation>Поруч із тим, що попереду, нічого немає</translation>
    </message>
    <message>
        <location filename="../../ui/actions/reasons.py"/>
        <source>Nothing was marked yet</source>
        <translation>Ще нічого не позначено</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Number paragraphs as citations do</source>
        <translation>Нумерувати абзаци, як у посиланнях</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Number the lines of the text as brought in</source>
        <translation>Нумерувати рядки тексту, як їх імпортовано</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>One picture pixel as one screen pixel</source>
        <translation>Один піксель зображення – один піксель екрана</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Only a case with a passphrase can be locked: set one first</source>
        <translation>Заблокувати можна лише справу з парольною фразою: спершу встановіть її</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Open a backup…</source>
        <translation>Відкрити резервну копію…</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Open a case file</source>
        <translation>Відкрити файл справи</translation>
    </message>
    <message>
        <location filename="../../ui/actions/reasons.py"/>
        <source>Open a case first</source>
        <translation>Спершу відкрийте справу</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Open a fresh copy of the sample case</source>
        <translation>Відкрити свіжу копію зразкової справи</translation>
    </message>
    <message>
        <location filename="../../ui/actions/reasons.py"/>
        <source>Open a source first, or a second tab</source>
        <translation>Спершу відкрийте джерело або другу вкладку</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Open case…</source>
        <translation>Відкрити справу…</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Open recent</source>
        <translation>Відкрити недавню</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Open the sample case</source>
        <translation>Відкрити зразкову справу</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Paragraph numbers</source>
        <translation>Номери абзаців</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Passphrase…</source>
        <translation>Парольна фраза…</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Paste</source>
        <translation>Вставити</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Paste as source</source>
        <translation>Вставити як джерело</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Paste into a field, else as a source</source>
        <translation>Вставити в поле, інакше – як джерело</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Person</source>
        <translation>Особа</translation>
    </message>
    <message>
        <location filename="../../ui/actions/popup_keys.py"/>
        <source>Popup: make a new one of what was typed</source>
        <translation>Спливне вікно: створити нове з введеного</translation>
    </message>
    <message>
        <location filename="../../ui/actions/popup_keys.py"/>
        <source>Popup: take what is chosen</source>
        <translation>Спливне вікно: узяти вибране</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Preferences…</source>
        <translation>Параметри…</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_keys.py"/>
        <source>Previous frame of the picture</source>
        <translation>Попередній кадр зображення</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Previous mark</source>
        <translation>Попередня позначка</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Previous mark of the same kind</source>
        <translation>Попередня позначка того ж виду</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <location filename="../../ui/actions/popup_keys.py"/>
        <source>Previous match</source>
        <translation>Попередній збіг</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Previous mention of the same name</source>
        <translation>Попередня згадка того ж імені</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Previous pane</source>
        <translation>Попередня панель</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Previous tab</source>
        <translation>Попередня вкладка</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Print the text…</source>
        <translation>Надрукувати текст…</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Put a region into the middle of the picture, to move and resize</source>
        <translation>Поставити ділянку посередині зображення, щоб рухати її та змінювати розмір</translation>
    </message>
    <message>
        <location filename="../../ui/actions/popup_keys.py"/>
        <source>Put a tag on all matches</source>
        <translation>Поставити мітку на всі збіги</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Put a tag on all that was found in the text, in one step</source>
        <translation>Додати мітку до всього знайденого в тексті за один крок</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Put sources together; one can be in several collections</source>
        <translation>Зібрати джерела разом; одне може бути в кількох добірках</translation>
    </message>
    <message>
        <location filename="../../ui/actions/source_actions.py"/>
        <source>Put the mark that is being reviewed onto what is selected</source>
        <translation>Поставити позначку, яку переглядають, на вибране</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Put the tabs of both sides into one row again</source>
        <translation>Знову зібрати вкладки обох боків в один ряд</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Put the tag under another…</source>
        <translation>Підпорядкувати мітку іншій…</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Quit</source>
        <translation>Вийти</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_keys.py"/>
        <source>Read on, one page further</source>
        <translation>Читати далі, на сторінку вперед</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Rebuild indexes</source>
        <translation>Перебудувати індекси</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_keys.py"/>
        <source>Recent cases: forget this one; its file stays</source>
        <translation>Недавні справи: забути цю; її файл залишається</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Redo</source>
        <translation>Повторити</translation>
    </message>
    <message>
        <location filename="../../ui/actions/popup_keys.py"/>
        <source>Regular expression</source>
        <translation>Регулярний вираз</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Remove the mark</source>
        <translation>Прибрати позначку</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Remove the mark; it can be undone</source>
        <translation>Прибрати позначку; це можна скасувати</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Repeat the last marking</source>
        <translation>Повторити останнє позначення</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Report…</source>
        <translation>Звіт…</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_keys.py"/>
        <source>Resize the region</source>
        <translation>Змінити розмір ділянки</translation>
    </message>
    <message>
        <location filename="../../ui/actions/source_actions.py"/>
        <source>Review carried-over marks</source>
        <translation>Переглянути перенесені позначки</translation>
    </message>
    <message>
        <location filename="../../ui/actions/source_actions.py"/>
        <source>Review: attach the mark to a place of your choice</source>
        <translation>Перегляд: прикріпити позначку до обраного місця</translation>
    </message>
    <message>
        <location filename="../../ui/actions/source_actions.py"/>
        <source>Review: confirm the mark where it was carried to</source>
        <translation>Перегляд: підтвердити позначку там, куди її перенесено</translation>
    </message>
    <message>
        <location filename="../../ui/actions/source_actions.py"/>
        <source>Review: go to the passage</source>
        <translation>Перегляд: перейти до уривка</translation>
    </message>
    <message>
        <location filename="../../ui/actions/source_actions.py"/>
        <source>Review: leave the mark behind</source>
        <translation>Перегляд: залишити позначку позаду</translation>
    </message>
    <message>
        <location filename="../../ui/actions/source_actions.py"/>
        <source>Review: take the decision back</source>
        <translation>Перегляд: відкликати рішення</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Reword what is inspected</source>
        <translation>Переформулювати те, що показано в інспекторі</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_keys.py"/>
        <source>Reword what the mark stands for</source>
        <translation>Переформулювати те, що стоїть за позначкою</translation>
    </message>
    <message>
        <location filename="../../ui/actions/source_actions.py"/>
        <source>Save a copy of the original…</source>
        <translation>Зберегти копію оригіналу…</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Save a full copy…</source>
        <translation>Зберегти повну копію…</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Save a seal…</source>
        <translation>Зберегти печатку…</translation>
    </message>
    <message>
        <location filename="../../ui/actions/source_actions.py"/>
        <source>See what became of each mark in the later version</source>
        <translation>Побачити, що сталося з кожною позначкою в пізнішій версії</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>See what is in each backup, and go back to one</source>
        <translation>Побачити, що є в кожній резервній копії, і повернутися до однієї з них</translation>
    </message>
    <message>
        <location filename="../../ui/actions/reasons.py"/>
        <source>Select a passage or draw a region first</source>
        <translation>Спершу виділіть уривок або накресліть ділянку</translation>
    </message>
    <message>
        <location filename="../../ui/actions/reasons.py"/>
        <source>Select a passage, draw a region or choose a record first</source>
        <translation>Спершу виділіть уривок, накресліть ділянку чи виберіть запис</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Select less</source>
        <translation>Виділити менше</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Select the paragraph, then the next</source>
        <translation>Виділити абзац, потім наступний</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Select the sentence, then the next</source>
        <translation>Виділити речення, потім наступне</translation>
    </message>
    <message>
        <location filename="../../ui/actions/source_actions.py"/>
        <source>Show a second text of this source beside, scrolled together</source>
        <translation>Показати другий текст цього джерела поруч, зі спільним прокручуванням</translation>
    </message>
    <message>
        <location filename="../../ui/actions/source_actions.py"/>
        <source>Show both texts beside each other, with what changed</source>
        <translation>Показати обидва тексти поруч, із відмінностями</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Show the log</source>
        <translation>Показати журнал програми</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Show the source in front a second time, beside</source>
        <translation>Показати джерело, що попереду, вдруге поруч</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_keys.py"/>
        <source>Show what is veiled; reword the region's record</source>
        <translation>Показати приховане; переформулювати запис ділянки</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Show who brought what in, what left the case and who verified it</source>
        <translation>Показати, хто що приніс, що залишило справу і хто її перевіряв</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Smaller text</source>
        <translation>Менший текст</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Smaller text in documents alone</source>
        <translation>Менший текст лише в документах</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Sort the tags beside it by name</source>
        <translation>Упорядкувати сусідні мітки за назвою</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Split right</source>
        <translation>Поділити праворуч</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Table of marks</source>
        <translation>Таблиця позначок</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Table of sources</source>
        <translation>Таблиця джерел</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Tag</source>
        <translation>Мітка</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Tag all matches</source>
        <translation>Додати мітку до всіх збігів</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Tag with a key of its own</source>
        <translation>Мітка із власною клавішею</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Take all files of a folder into the case</source>
        <translation>Взяти до справи всі файли теки</translation>
    </message>
    <message>
        <location filename="../../ui/actions/source_actions.py"/>
        <source>Take back that this source is a later version</source>
        <translation>Відкликати те, що це джерело є пізнішою версією</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Take files into the case as sources</source>
        <translation>Взяти файли до справи як джерела</translation>
    </message>
    <message>
        <location filename="../../ui/actions/source_actions.py"/>
        <source>Take in a file as the later version of this source, which stays as it is</source>
        <translation>Взяти файл як пізнішу версію цього джерела, яке залишається без змін</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Take the last sentence or paragraph back</source>
        <translation>Зняти виділення з останнього речення чи абзацу</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Text at 100 %</source>
        <translation>Текст 100 %</translation>
    </message>
    <message>
        <location filename="../../ui/actions/source_actions.py"/>
        <source>Text layers side by side</source>
        <translation>Шари тексту поруч</translation>
    </message>
    <message>
        <location filename="../../ui/actions/reasons.py"/>
        <source>The case has no passphrase</source>
        <translation>Справа не має парольної фрази</translation>
    </message>
    <message>
        <location filename="../../ui/actions/reasons.py"/>
        <source>The tabs stand in one row</source>
        <translation>Вкладки стоять в один ряд</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/keys_page.py"/>
        <source>The tag with the key {}</source>
        <translation>Мітка з клавішею {}</translation>
    </message>
    <message>
        <location filename="../../ui/actions/reasons.py"/>
        <source>There is nothing to redo</source>
        <translation>Немає чого повторювати</translation>
    </message>
    <message>
        <location filename="../../ui/actions/reasons.py"/>
        <source>There is nothing to undo</source>
        <translation>Немає чого скасовувати</translation>
    </message>
    <message>
        <location filename="../../ui/actions/reasons.py"/>
        <source>This case can only be read here</source>
        <translation>Цю справу тут можна лише читати</translation>
    </message>
    <message>
        <location filename="../../ui/actions/source_actions.py"/>
        <source>This is a later version of…</source>
        <translation>Це пізніша версія…</translation>
    </message>
    <message>
        <location filename="../../ui/actions/reasons.py"/>
        <source>This source is not a later version: say first of which it is one</source>
        <translation>Це джерело не є пізнішою версією: спершу вкажіть, якого саме</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Title, reference, investigator and marking</source>
        <translation>Назва, шифр, слідчий і гриф</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Typeface, size, column, line spacing and numbers of texts</source>
        <translation>Шрифт, розмір, колонка, міжрядковий інтервал і номери в текстах</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Verify</source>
        <translation>Перевірити</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Verify the case and see whether it is still as it was sealed</source>
        <translation>Перевірити справу та з’ясувати, чи вона досі така, якою її скріплено печаткою</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>What was done in the case, and the way back</source>
        <translation>Що зроблено у справі та шлях назад</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>What was done to the record that is inspected</source>
        <translation>Що зроблено із записом, показаним в інспекторі</translation>
    </message>
    <message>
        <location filename="../../ui/actions/popup_keys.py"/>
        <source>What was looked for after that</source>
        <translation>Що шукали після того</translation>
    </message>
    <message>
        <location filename="../../ui/actions/popup_keys.py"/>
        <source>What was looked for before</source>
        <translation>Що шукали перед тим</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>What was removed, and the ways to bring it back</source>
        <translation>Що вилучено та як це повернути</translation>
    </message>
    <message>
        <location filename="../../ui/actions/popup_keys.py"/>
        <source>Whole words only</source>
        <translation>Лише цілі слова</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Wider column</source>
        <translation>Ширша колонка</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Write a complete copy of the case; nobody in it is masked</source>
        <translation>Записати повну копію справи; у ній нікого не приховано</translation>
    </message>
    <message>
        <location filename="../../ui/actions/mark_actions.py"/>
        <source>Write a note on what is selected or chosen</source>
        <translation>Написати нотатку до виділеного чи вибраного</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Write on the case itself</source>
        <translation>Писати до самої справи</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Write the Word report of the case</source>
        <translation>Написати звіт про справу у форматі Word</translation>
    </message>
    <message>
        <location filename="../../ui/actions/source_actions.py"/>
        <source>Write the file as it came in, nobody in it masked; goes on record</source>
        <translation>Записати файл таким, яким він надійшов, нікого в ньому не приховано; це буде запротокольовано</translation>
    </message>
    <message>
        <location filename="../../ui/actions/case_actions.py"/>
        <source>Write the journal's head to a small file that is kept elsewhere</source>
        <translation>Записати вершину журналу в невеликий файл, який зберігають окремо</translation>
    </message>
    <message>
        <location filename="../../ui/actions/reasons.py"/>
        <source>You have not been anywhere before</source>
        <translation>Ви ще ніде не були</translation>
    </message>
    <message>
        <location filename="../../ui/actions/reasons.py"/>
        <source>You have not gone back</source>
        <translation>Ви не поверталися назад</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Zoom in</source>
        <translation>Збільшити</translation>
    </message>
    <message>
        <location filename="../../ui/actions/view_actions.py"/>
        <source>Zoom out</source>
        <translation>Зменшити</translation>
    </message>
    <message>
        <source>Copy a passage with the names of protected people; goes on record</source>
        <translation type="vanished">Копіювати уривок з іменами захищених осіб; це буде запротокольовано</translation>
    </message>
    <message>
        <source>Copy from a field; a passage with its citation, people masked</source>
        <translation type="vanished">Копіювати з поля; уривок – з посиланням на джерело, захищених осіб приховано</translation>
    </message>
    <message>
        <source>Find or make a tag</source>
        <translation type="vanished">Знайти або створити мітку</translation>
    </message>
    <message>
        <source>Write a note on what is selected, beside the text</source>
        <translation type="vanished">Написати нотатку до вибраного поруч із текстом</translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <location filename="../../app/phrases/advice.py"/>
        <source>Ask who had the file since. A backup from before the seal shows what was changed.</source>
        <translation>З’ясуйте, хто відтоді мав доступ до файлу. Резервна копія, старша за печатку, покаже, що змінено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases/advice.py"/>
        <source>Choose the seal that was saved from this case.</source>
        <translation>Виберіть печатку, збережену із цієї справи.</translation>
    </message>
    <message>
        <location filename="../../app/phrases/advice.py"/>
        <source>Compare with a backup made before, or with the file that it was imported from: its SHA-256 tells which is the true one. Do not report on this source until that is clear.</source>
        <translation>Порівняйте з давнішою резервною копією або з файлом, з якого імпортовано: SHA-256 покаже, що справжнє. Не посилайтеся на це джерело у звіті, доки це не з’ясовано.</translation>
    </message>
    <message>
        <location filename="../../app/phrases/advice.py"/>
        <source>Compare with a backup, a report or a seal from before. If one of them holds the same step with the same SHA-256, all up to it is sound.</source>
        <translation>Порівняйте з давнішою резервною копією, звітом або печаткою. Якщо там той самий крок має той самий SHA-256, усе до нього достовірне.</translation>
    </message>
    <message>
        <location filename="../../app/phrases/advice.py"/>
        <source>Compare with a backup; until then check by hand that no two records have the same number.</source>
        <translation>Порівняйте з резервною копією; доти перевіряйте вручну, щоб два записи не мали однакового номера.</translation>
    </message>
    <message>
        <location filename="../../app/phrases/advice.py"/>
        <source>If it is an older copy, check the newer one. If it should be the newest, ask who had the file since the seal was saved.</source>
        <translation>Якщо це старша копія, перевірте новішу. Якщо вона мала бути найновішою, з’ясуйте, хто мав доступ до файлу після збереження печатки.</translation>
    </message>
    <message>
        <location filename="../../app/phrases/advice.py"/>
        <source>Look at the place, and mark it again if the material is sound.</source>
        <translation>Погляньте на це місце та позначте його знову, якщо матеріал непошкоджений.</translation>
    </message>
    <message>
        <location filename="../../app/phrases/advice.py"/>
        <source>Nothing is wrong with this case as far as the seal goes: it belongs to another one.</source>
        <translation>Щодо печатки із цією справою все гаразд: печатка належить іншій.</translation>
    </message>
    <message>
        <location filename="../../app/phrases/advice.py"/>
        <source>Nothing needs to be done. For the time before, rely on backups and reports.</source>
        <translation>Нічого робити не треба. Щодо попереднього часу покладайтеся на резервні копії та звіти.</translation>
    </message>
    <message>
        <location filename="../../app/phrases/advice.py"/>
        <source>Only an index is affected; it holds nothing of the case that is not held elsewhere.</source>
        <translation>Пошкоджено лише індекс; у ньому немає нічого, чого не було б деінде у справі.</translation>
    </message>
    <message>
        <location filename="../../app/phrases/advice.py"/>
        <source>Open the history of the record to see what stood there, set it right, and find out who had the file since the time that is named.</source>
        <translation>Відкрийте історію запису, щоб побачити, що там було, виправте це та з’ясуйте, хто мав доступ до файлу від зазначеного часу.</translation>
    </message>
    <message>
        <location filename="../../app/phrases/advice.py"/>
        <source>Part of the journal was lost with a damage; the case says so itself.</source>
        <translation>Частину журналу втрачено через пошкодження; про це каже сама справа.</translation>
    </message>
    <message>
        <location filename="../../app/phrases/advice.py"/>
        <source>Rebuild the indexes. Nothing else is needed.</source>
        <translation>Перебудуйте індекси. Більше нічого не треба.</translation>
    </message>
    <message>
        <location filename="../../app/phrases/advice.py"/>
        <source>Smaller things</source>
        <translation>Дрібніше</translation>
    </message>
    <message>
        <location filename="../../app/phrases/advice.py"/>
        <source>Somebody rebuilt the journal after the seal was saved, or this is not the file that it was saved from.</source>
        <translation>Хтось перебудував журнал після збереження печатки, або це не той файл, з якого її збережено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases/advice.py"/>
        <source>Something was written into the file by other means than this program. What it says now is not what anybody is on record for.</source>
        <translation>Щось записано у файл не цією програмою. За те, що там зараз, ніхто не відповідає в журналі.</translation>
    </message>
    <message>
        <location filename="../../app/phrases/advice.py"/>
        <source>Stop working in it and keep a copy of the file as it is. Then open the latest good backup, or recover what can be read into a new case.</source>
        <translation>Припиніть роботу в ньому та збережіть копію файлу як є. Потім відкрийте останню справну резервну копію або відновіть те, що читається, в нову справу.</translation>
    </message>
    <message>
        <location filename="../../app/phrases/advice.py"/>
        <source>The counter of human numbers does not agree with the records.</source>
        <translation>Лічильник номерів не узгоджується із записами.</translation>
    </message>
    <message>
        <location filename="../../app/phrases/advice.py"/>
        <source>The file</source>
        <translation>Файл</translation>
    </message>
    <message>
        <location filename="../../app/phrases/advice.py"/>
        <source>The file itself is damaged, by a disk, a broken copy or a program that wrote into it. What else is found may follow from that.</source>
        <translation>Пошкоджено сам файл: диском, невдалою копією чи програмою, яка в нього писала. Решта знайденого може бути наслідком цього.</translation>
    </message>
    <message>
        <location filename="../../app/phrases/advice.py"/>
        <source>The journal was altered after it was written. What it tells of that step, and of the steps around it, proves nothing any more.</source>
        <translation>Журнал змінено після того, як його написано. Те, що він каже про цей крок і сусідні, більше нічого не доводить.</translation>
    </message>
    <message>
        <location filename="../../app/phrases/advice.py"/>
        <source>The mark and the material that it points to do not agree. One of them was altered.</source>
        <translation>Позначка та матеріал, на який вона вказує, не узгоджуються. Щось із них змінено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases/advice.py"/>
        <source>The record of what was done</source>
        <translation>Запис про зроблене</translation>
    </message>
    <message>
        <location filename="../../app/phrases/advice.py"/>
        <source>These bytes are no longer the ones that were imported. Quotes and figures from them can not be relied on.</source>
        <translation>Ці байти вже не ті, що їх імпортовано. На цитати й числа з них покладатися не можна.</translation>
    </message>
    <message>
        <location filename="../../app/phrases/advice.py"/>
        <source>This file is older than the seal, as a backup is, or its last steps were cut off.</source>
        <translation>Цей файл старший за печатку, як-от резервна копія, або його останні кроки відрізано.</translation>
    </message>
    <message>
        <location filename="../../app/phrases/advice.py"/>
        <source>What the case holds</source>
        <translation>Вміст справи</translation>
    </message>
</context>
<context>
    <name>Aiming</name>
    <message>
        <location filename="../../ui/workspace/aiming.py"/>
        <source>Mark what is selected</source>
        <translation>Позначити виділене</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/aiming.py"/>
        <source>Marks are made in a source, and the focus is on a record.</source>
        <translation>Позначки роблять у джерелі, а фокус зараз на записі.</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/aiming.py"/>
        <source>Only white space is selected. Select some words first.</source>
        <translation>Виділено лише пробіли. Спершу виділіть якісь слова.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <location filename="../../ui/main_window/asking.py"/>
        <source>Cases</source>
        <translation>Справи</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/asking.py"/>
        <source>Keep the case in</source>
        <translation>Де зберігати справу</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/asking.py"/>
        <source>Open case</source>
        <translation>Відкрити справу</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/asking.py"/>
        <source>Redthread sample</source>
        <translation>Зразок Redthread</translation>
    </message>
</context>
<context>
    <name>AssessmentSection</name>
    <message>
        <location filename="../../ui/panels/inspector/assessment.py"/>
        <source>Assessment</source>
        <translation>Оцінка</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/assessment.py"/>
        <source>History {}</source>
        <translation>Історія {}</translation>
    </message>
</context>
<context>
    <name>BackingUp</name>
    <message>
        <location filename="../../ui/main_window/backing_up.py"/>
        <source>Backing up</source>
        <translation>Створення резервної копії</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/backing_up.py"/>
        <source>Backups can be made again; one was made just now.</source>
        <translation>Резервні копії знову можливі; одну щойно створено.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/backing_up.py"/>
        <source>Nothing has changed since the backup of %s.</source>
        <translation>Після резервної копії %s нічого не змінилося.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/backing_up.py"/>
        <source>The case is backed up.</source>
        <translation>Резервну копію справи створено.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/backing_up.py"/>
        <source>Try again</source>
        <translation>Спробувати ще раз</translation>
    </message>
</context>
<context>
    <name>BackupFields</name>
    <message>
        <location filename="../../ui/dialogs/backup_fields.py"/>
        <source>A folder on another disk also guards against the loss of this one.</source>
        <translation>Тека на іншому диску вбереже також від утрати цього диска.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backup_fields.py"/>
        <source>Backups</source>
        <translation>Резервні копії</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backup_fields.py"/>
        <source>Change…</source>
        <translation>Змінити…</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backup_fields.py"/>
        <source>If the file or its disk fails, all work since you last asked is lost.</source>
        <translation>Якщо файл або його диск вийде з ладу, усю роботу від останньої копії буде втрачено.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backup_fields.py"/>
        <source>Kept in</source>
        <translation>Зберігати в</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backup_fields.py"/>
        <source>Only when I ask for one</source>
        <translation>Лише коли я попрошу</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backup_fields.py"/>
        <source>This folder is not there now: no backups can be made until it is.</source>
        <translation>Цієї теки зараз немає: доки її не буде, резервні копії неможливі.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backup_fields.py"/>
        <source>Usual place</source>
        <translation>Звичне місце</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backup_fields.py"/>
        <source>{} minutes after the first change, and on closing</source>
        <translation>Через {} хв після першої зміни та під час закриття</translation>
    </message>
</context>
<context>
    <name>BackupPreview</name>
    <message>
        <location filename="../../ui/dialogs/backup_preview.py"/>
        <source>Claims</source>
        <translation>Твердження</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backup_preview.py"/>
        <source>Done since this backup</source>
        <translation>Зроблено після цієї резервної копії</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/dialogs/backup_preview.py"/>
        <source>Done since, {} steps:</source>
        <extracomment>For 1: Done since, {} step:</extracomment>
        <translation>
            <numerusform>Відтоді зроблено {} крок:</numerusform>
            <numerusform>Відтоді зроблено {} кроки:</numerusform>
            <numerusform>Відтоді зроблено {} кроків:</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backup_preview.py"/>
        <source>Evidence</source>
        <translation>Докази</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backup_preview.py"/>
        <source>In the backup</source>
        <translation>У резервній копії</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/dialogs/backup_preview.py"/>
        <source>It lacks {} files or texts that the case had lost already.</source>
        <extracomment>For 1: It lacks {} file or text that the case had lost already.</extracomment>
        <translation>
            <numerusform>Бракує {} файлу чи тексту, які справа вже втратила.</numerusform>
            <numerusform>Бракує {} файлів чи текстів, які справа вже втратила.</numerusform>
            <numerusform>Бракує {} файлів чи текстів, які справа вже втратила.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backup_preview.py"/>
        <source>Links</source>
        <translation>Зв’язки</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backup_preview.py"/>
        <source>Marks</source>
        <translation>Позначки</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backup_preview.py"/>
        <source>No backup yet</source>
        <translation>Резервних копій ще немає</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backup_preview.py"/>
        <source>One is made some minutes after your next change, and when the case is closed.</source>
        <translation>Її буде створено за кілька хвилин після наступної зміни та під час закриття справи.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backup_preview.py"/>
        <source>Originals and texts</source>
        <translation>Оригінали й тексти</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backup_preview.py"/>
        <source>People</source>
        <translation>Особи</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backup_preview.py"/>
        <source>Sources</source>
        <translation>Джерела</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backup_preview.py"/>
        <source>The case as it is today did not go on from this backup.</source>
        <translation>Сьогоднішня справа не є продовженням цієї резервної копії.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backup_preview.py"/>
        <source>The case is still as it is in this backup.</source>
        <translation>Справа досі така, як у цій резервній копії.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backup_preview.py"/>
        <source>Today</source>
        <translation>Сьогодні</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backup_preview.py"/>
        <source>{reason} · by {who} · last: {gesture}</source>
        <translation>{reason} · {who} · останнє: {gesture}</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <location filename="../../app/safekeeping/backup/manifest.py"/>
        <source>Asked for</source>
        <translation>На прохання</translation>
    </message>
    <message>
        <location filename="../../app/safekeeping/backup/manifest.py"/>
        <source>Before a change of passphrase</source>
        <translation>Перед зміною парольної фрази</translation>
    </message>
    <message>
        <location filename="../../app/safekeeping/backup/manifest.py"/>
        <source>Before lifting an older file</source>
        <translation>Перед оновленням старішого файлу</translation>
    </message>
    <message>
        <location filename="../../app/safekeeping/backup/manifest.py"/>
        <source>Before restoring</source>
        <translation>Перед відновленням</translation>
    </message>
    <message>
        <location filename="../../app/safekeeping/backup/manifest.py"/>
        <source>On closing</source>
        <translation>Під час закриття</translation>
    </message>
    <message>
        <location filename="../../app/safekeeping/backup/manifest.py"/>
        <source>While working</source>
        <translation>Під час роботи</translation>
    </message>
</context>
<context>
    <name>BackupsWindow</name>
    <message>
        <location filename="../../ui/dialogs/backups_window.py"/>
        <source>Back up now</source>
        <translation>Створити резервну копію зараз</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backups_window.py"/>
        <source>Backups</source>
        <translation>Резервні копії</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backups_window.py"/>
        <source>Backups of %s</source>
        <translation>Резервні копії: %s</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backups_window.py"/>
        <source>Can not be looked into</source>
        <translation>Не можна зазирнути</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backups_window.py"/>
        <source>Delete…</source>
        <translation>Видалити…</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backups_window.py"/>
        <source>Kept in</source>
        <translation>Зберігати в</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backups_window.py"/>
        <source>Made</source>
        <translation>Створено</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backups_window.py"/>
        <source>Not complete</source>
        <translation>Неповна</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backups_window.py"/>
        <source>Open as a separate case…</source>
        <translation>Відкрити як окрему справу…</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backups_window.py"/>
        <source>Restore…</source>
        <translation>Відновити…</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backups_window.py"/>
        <source>Show folder</source>
        <translation>Показати теку</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backups_window.py"/>
        <source>Size</source>
        <translation>Розмір</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/backups_window.py"/>
        <source>Why</source>
        <translation>Чому</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/dialogs/backups_window.py"/>
        <source>{} backups</source>
        <extracomment>For 1: {} backup</extracomment>
        <translation>
            <numerusform>{} резервна копія</numerusform>
            <numerusform>{} резервні копії</numerusform>
            <numerusform>{} резервних копій</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bin</name>
    <message>
        <location filename="../../ui/workspace/bin.py"/>
        <source>Bin</source>
        <translation>Кошик</translation>
    </message>
    <message>
        <location filename="../../ui/views/bin/words.py"/>
        <source>Mark</source>
        <translation>Позначка</translation>
    </message>
    <message>
        <location filename="../../ui/views/bin/words.py"/>
        <source>Today</source>
        <translation>Сьогодні</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/bin.py"/>
        <source>With it came {}.</source>
        <translation>Разом із цим повернулося: {}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/bin/words.py"/>
        <source>Yesterday</source>
        <translation>Учора</translation>
    </message>
    <message>
        <location filename="../../ui/views/bin/words.py"/>
        <source>a region</source>
        <translation>ділянка</translation>
    </message>
    <message>
        <location filename="../../ui/views/bin/model.py"/>
        <source>nothing hangs on it</source>
        <translation>нічого з цим не пов’язано</translation>
    </message>
    <message>
        <location filename="../../ui/views/bin/model.py"/>
        <source>of {}</source>
        <translation>з: {}</translation>
    </message>
    <message>
        <location filename="../../ui/views/bin/model.py"/>
        <source>with {}</source>
        <translation>разом: {}</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/bin.py"/>
        <source>{} is back.</source>
        <translation>{} повернуто.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/workspace/bin.py"/>
        <source>{} records are back.</source>
        <translation>
            <numerusform>{} запис повернуто.</numerusform>
            <numerusform>{} записи повернуто.</numerusform>
            <numerusform>{} записів повернуто.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="vanished">Скасувати</translation>
    </message>
</context>
<context>
    <name>BinButton</name>
    <message>
        <location filename="../../ui/panels/bin_button.py"/>
        <source>Bin</source>
        <translation>Кошик</translation>
    </message>
    <message>
        <location filename="../../ui/panels/bin_button.py"/>
        <source>Bin, empty</source>
        <translation>Кошик порожній</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/panels/bin_button.py"/>
        <source>Bin, with {} records</source>
        <extracomment>For 1: Bin, with {} record</extracomment>
        <translation>
            <numerusform>Кошик, {} запис</numerusform>
            <numerusform>Кошик, {} записи</numerusform>
            <numerusform>Кошик, {} записів</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/panels/bin_button.py"/>
        <source>What was removed, and the ways to bring it back</source>
        <translation>Що вилучено та як це повернути</translation>
    </message>
</context>
<context>
    <name>BinList</name>
    <message>
        <location filename="../../ui/views/bin/list_view.py"/>
        <source>Bin</source>
        <translation>Кошик</translation>
    </message>
</context>
<context>
    <name>BinView</name>
    <message>
        <location filename="../../ui/views/bin/page.py"/>
        <source>All kinds</source>
        <translation>Усі види</translation>
    </message>
    <message>
        <location filename="../../ui/views/bin/page.py"/>
        <source>Bring back</source>
        <translation>Повернути</translation>
    </message>
    <message>
        <location filename="../../ui/views/bin/page.py"/>
        <source>Choose what you want to look at.</source>
        <translation>Виберіть, на що хочете поглянути.</translation>
    </message>
    <message>
        <location filename="../../ui/views/bin/page.py"/>
        <source>Empty bin…</source>
        <translation>Спорожнити кошик…</translation>
    </message>
    <message>
        <location filename="../../ui/views/bin/page.py"/>
        <source>Erase chosen…</source>
        <translation>Стерти вибране…</translation>
    </message>
    <message>
        <location filename="../../ui/views/bin/page.py"/>
        <source>Find in the bin</source>
        <translation>Знайти в кошику</translation>
    </message>
    <message>
        <location filename="../../ui/views/bin/page.py"/>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <location filename="../../ui/views/bin/page.py"/>
        <source>Nothing here</source>
        <translation>Тут нічого немає</translation>
    </message>
    <message>
        <location filename="../../ui/views/bin/page.py"/>
        <source>Nothing in the bin is as the fields above want it.</source>
        <translation>У кошику немає нічого, що відповідало б полям угорі.</translation>
    </message>
    <message>
        <location filename="../../ui/views/bin/page.py"/>
        <source>The bin is empty</source>
        <translation>Кошик порожній</translation>
    </message>
    <message>
        <location filename="../../ui/views/bin/page.py"/>
        <source>What you remove comes here with all that hangs on it, until you empty the bin.</source>
        <translation>Вилучене потрапляє сюди з усім, що від нього залежить, доки ви не спорожните кошик.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/views/bin/page.py"/>
        <source>{} are chosen.</source>
        <translation>
            <numerusform>Вибрано {}.</numerusform>
            <numerusform>Вибрано {}.</numerusform>
            <numerusform>Вибрано {}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseChores</name>
    <message>
        <location filename="../../ui/main_window/case_chores.py"/>
        <source>Import a folder</source>
        <translation>Імпортувати теку</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/case_chores.py"/>
        <source>Import files</source>
        <translation>Імпортувати файли</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/case_chores.py"/>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/case_chores.py"/>
        <source>Rebuilding indexes</source>
        <translation>Перебудова індексів</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/case_chores.py"/>
        <source>Show details</source>
        <translation>Подробиці</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/case_chores.py"/>
        <source>The PDF file is written: %s</source>
        <translation>Файл PDF записано: %s</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/case_chores.py"/>
        <source>The indexes are rebuilt.</source>
        <translation>Індекси перебудовано.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/case_chores.py"/>
        <source>The report is written: %s</source>
        <translation>Звіт записано: %s</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/case_chores.py"/>
        <source>The text was handed to the printer %s.</source>
        <translation>Текст передано принтеру %s.</translation>
    </message>
</context>
<context>
    <name>CaseForm</name>
    <message>
        <location filename="../../ui/dialogs/case_forms.py"/>
        <source>A case needs a title.</source>
        <translation>Справі потрібна назва.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/case_forms.py"/>
        <source>Case properties</source>
        <translation>Властивості справи</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/case_forms.py"/>
        <source>Handling marking</source>
        <translation>Гриф</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/case_forms.py"/>
        <source>Investigator</source>
        <translation>Слідчий</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/case_forms.py"/>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/case_forms.py"/>
        <source>Reference</source>
        <translation>Шифр</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/case_forms.py"/>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/case_forms.py"/>
        <source>Stands on every page of the report.</source>
        <translation>Стоїть на кожній сторінці звіту.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/case_forms.py"/>
        <source>Title</source>
        <translation>Назва</translation>
    </message>
</context>
<context>
    <name>CaseLists</name>
    <message>
        <location filename="../../ui/workspace/case_lists.py"/>
        <source>protected</source>
        <translation>захищено</translation>
    </message>
</context>
<context>
    <name>CaseOpening</name>
    <message>
        <location filename="../../ui/main_window/case_opening.py"/>
        <source>Making the case</source>
        <translation>Створення справи</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/case_opening.py"/>
        <source>Making the sample case</source>
        <translation>Створення зразкової справи</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/case_opening.py"/>
        <source>Opening %s</source>
        <translation>Відкриття %s</translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message>
        <location filename="../../ui/models/case_rows.py"/>
        <source>Claims</source>
        <translation>Твердження</translation>
    </message>
    <message>
        <location filename="../../ui/models/case_rows.py"/>
        <source>Collections</source>
        <translation>Добірки</translation>
    </message>
    <message>
        <location filename="../../ui/models/case_rows.py"/>
        <source>Events</source>
        <translation>Події</translation>
    </message>
    <message>
        <location filename="../../ui/models/case_rows.py"/>
        <source>Evidence</source>
        <translation>Докази</translation>
    </message>
    <message>
        <location filename="../../ui/panels/case_panel.py"/>
        <source>Filter</source>
        <translation>Фільтр</translation>
    </message>
    <message>
        <location filename="../../ui/panels/case_panel.py"/>
        <source>Filter sources and records</source>
        <translation>Фільтрувати джерела й записи</translation>
    </message>
    <message>
        <location filename="../../ui/models/case_rows.py"/>
        <source>Judgments</source>
        <translation>Судження</translation>
    </message>
    <message>
        <location filename="../../ui/models/case_rows.py"/>
        <source>Organisations</source>
        <translation>Організації</translation>
    </message>
    <message>
        <location filename="../../ui/models/case_rows.py"/>
        <source>People</source>
        <translation>Особи</translation>
    </message>
    <message>
        <location filename="../../ui/models/case_rows.py"/>
        <source>Places</source>
        <translation>Місця</translation>
    </message>
    <message>
        <location filename="../../ui/models/case_rows.py"/>
        <source>Questions</source>
        <translation>Питання</translation>
    </message>
    <message>
        <location filename="../../ui/models/case_rows.py"/>
        <source>Sources</source>
        <translation>Джерела</translation>
    </message>
    <message>
        <location filename="../../ui/panels/case_panel.py"/>
        <source>Sources and records of the case</source>
        <translation>Джерела й записи справи</translation>
    </message>
    <message>
        <location filename="../../ui/models/case_rows.py"/>
        <source>Tags</source>
        <translation>Мітки</translation>
    </message>
    <message>
        <location filename="../../ui/models/case_rows.py"/>
        <source>{key} on a passage</source>
        <translation>{key} на уривку</translation>
    </message>
    <message>
        <location filename="../../ui/models/case_rows.py"/>
        <source>{key}, or drop files</source>
        <translation>{key} або перетягніть файли</translation>
    </message>
    <message>
        <location filename="../../ui/models/case_table.py"/>
        <source>{title}, {count}</source>
        <translation>{title}, {count}</translation>
    </message>
    <message>
        <location filename="../../ui/models/case_table.py"/>
        <source>{title}, {count}, folded away</source>
        <translation>{title}, {count}, згорнуто</translation>
    </message>
</context>
<context>
    <name>CaseSigns</name>
    <message>
        <location filename="../../ui/main_window/case_signs.py"/>
        <source>Articles, saved pages, Word files and stills belong here. Drop them on the window, paste text, or bring them in.</source>
        <translation>Тут місце статтям, збереженим сторінкам, файлам Word і кадрам. Киньте їх у вікно, вставте текст або імпортуйте.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/case_signs.py"/>
        <source>Choose a source at the left, or find one by its name. Then select a passage and press {claim}, {person} or {evidence}.</source>
        <translation>Виберіть джерело ліворуч або знайдіть його за назвою. Потім виділіть уривок і натисніть {claim}, {person} або {evidence}.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/case_signs.py"/>
        <source>Claims that nothing speaks for yet</source>
        <translation>Твердження, на користь яких ще нічого немає</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/case_signs.py"/>
        <source>Done again: {}</source>
        <translation>Зроблено знову: {}</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/case_signs.py"/>
        <source>No sources yet</source>
        <translation>Джерел ще немає</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/case_signs.py"/>
        <source>Nothing is open</source>
        <translation>Нічого не відкрито</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/case_signs.py"/>
        <source>Redo: %s</source>
        <translation>Повторити: %s</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/case_signs.py"/>
        <source>Undo: %s</source>
        <translation>Скасувати: %s</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/case_signs.py"/>
        <source>Undone: {}</source>
        <translation>Скасовано: {}</translation>
    </message>
</context>
<context>
    <name>ChangesCard</name>
    <message>
        <location filename="../../ui/views/history/changes_card.py"/>
        <source>Bring this back</source>
        <translation>Повернути це</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/changes_card.py"/>
        <source>Entry {}</source>
        <translation>Запис {}</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/changes_card.py"/>
        <source>Go back to before this</source>
        <translation>Повернутися до стану перед цим</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/changes_card.py"/>
        <source>Go there</source>
        <translation>Перейти туди</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/changes_card.py"/>
        <source>Go to {}</source>
        <translation>Перейти до {}</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/changes_card.py"/>
        <source>Show all {} characters</source>
        <translation>Показати всі символи ({})</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/changes_card.py"/>
        <source>Show the gesture</source>
        <translation>Показати дію</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/changes_card.py"/>
        <source>after</source>
        <translation>після</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/views/history/changes_card.py"/>
        <source>and {} more</source>
        <translation>
            <numerusform>і ще {}</numerusform>
            <numerusform>і ще {}</numerusform>
            <numerusform>і ще {}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/views/history/changes_card.py"/>
        <source>before</source>
        <translation>до</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/changes_card.py"/>
        <source>nothing</source>
        <translation>нічого</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/changes_card.py"/>
        <source>of entry {}</source>
        <translation>про запис {}</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/changes_card.py"/>
        <source>redone by entry {}</source>
        <translation>повторено записом {}</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/changes_card.py"/>
        <source>taken back by entry {}</source>
        <translation>відкликано записом {}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/views/history/changes_card.py"/>
        <source>takes back {} gestures, as one that can be undone</source>
        <extracomment>For 1: takes back this one gesture</extracomment>
        <translation>
            <numerusform>відкликає {} дію одним кроком, який можна скасувати</numerusform>
            <numerusform>відкликає {} дії одним кроком, який можна скасувати</numerusform>
            <numerusform>відкликає {} дій одним кроком, який можна скасувати</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/views/history/changes_card.py"/>
        <source>undone by entry {}</source>
        <translation>скасовано записом {}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/views/history/changes_card.py"/>
        <source>{} steps together</source>
        <translation>
            <numerusform>{} крок разом</numerusform>
            <numerusform>{} кроки разом</numerusform>
            <numerusform>{} кроків разом</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checked</name>
    <message>
        <location filename="../../app/phrases/verification.py"/>
        <source>content|contents</source>
        <translation>вміст|вмісти|вмістів</translation>
    </message>
    <message>
        <location filename="../../app/phrases/verification.py"/>
        <source>original|originals</source>
        <translation>оригінал|оригінали|оригіналів</translation>
    </message>
    <message>
        <location filename="../../app/phrases/verification.py"/>
        <source>passage|passages</source>
        <translation>уривок|уривки|уривків</translation>
    </message>
    <message>
        <location filename="../../app/phrases/verification.py"/>
        <source>region|regions</source>
        <translation>ділянка|ділянки|ділянок</translation>
    </message>
    <message>
        <location filename="../../app/phrases/verification.py"/>
        <source>row|rows</source>
        <translation>рядок|рядки|рядків</translation>
    </message>
    <message>
        <location filename="../../app/phrases/verification.py"/>
        <source>step|steps</source>
        <translation>крок|кроки|кроків</translation>
    </message>
    <message>
        <location filename="../../app/phrases/verification.py"/>
        <source>text layer|text layers</source>
        <translation>шар тексту|шари тексту|шарів тексту</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <location filename="../../ui/popups/chooser.py"/>
        <source>What fits</source>
        <translation>Що підходить</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <location filename="../../ui/workspace/choosing.py"/>
        <source>New question</source>
        <translation>Нове питання</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/choosing.py"/>
        <source>Open {}</source>
        <translation>Відкрити {}</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/choosing.py"/>
        <source>Remove from here</source>
        <translation>Прибрати звідси</translation>
    </message>
</context>
<context>
    <name>ChosenSection</name>
    <message>
        <location filename="../../ui/panels/inspector/chosen.py"/>
        <source>Menu of {}</source>
        <translation>Меню: {}</translation>
    </message>
</context>
<context>
    <name>ClearButton</name>
    <message>
        <location filename="../../ui/widgets/field_signs.py"/>
        <source>Clear the field</source>
        <translation>Очистити поле</translation>
    </message>
</context>
<context>
    <name>ClosingBackups</name>
    <message>
        <location filename="../../ui/main_window/closing_backups.py"/>
        <source>Backing up</source>
        <translation>Створення резервної копії</translation>
    </message>
</context>
<context>
    <name>Collecting</name>
    <message>
        <location filename="../../ui/workspace/collecting.py"/>
        <source>New collection</source>
        <translation>Нова добірка</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/collecting.py"/>
        <source>Put into collection</source>
        <translation>Додати до добірки</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/collecting.py"/>
        <source>Take out of collection</source>
        <translation>Вилучити з добірки</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/workspace/collecting.py"/>
        <source>{} sources are in the collection now.</source>
        <extracomment>For 1: {} source is in the collection now.</extracomment>
        <translation>
            <numerusform>{} джерело тепер у добірці.</numerusform>
            <numerusform>{} джерела тепер у добірці.</numerusform>
            <numerusform>{} джерел тепер у добірці.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="vanished">Скасувати</translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <location filename="../../ui/panels/inspector/tag_fields.py"/>
        <source>Colour {}</source>
        <translation>Колір {}</translation>
    </message>
</context>
<context>
    <name>ComparedHead</name>
    <message>
        <location filename="../../ui/documents/compared/compared_head.py"/>
        <source>Carry marks over</source>
        <translation>Перенести позначки</translation>
    </message>
    <message>
        <location filename="../../ui/documents/compared/compared_head.py"/>
        <source>Comparing…</source>
        <translation>Порівнюємо…</translation>
    </message>
    <message>
        <location filename="../../ui/documents/compared/compared_head.py"/>
        <source>Copy</source>
        <translation>Копіювати</translation>
    </message>
    <message>
        <location filename="../../ui/documents/compared/compared_head.py"/>
        <source>Next change</source>
        <translation>Наступна зміна</translation>
    </message>
    <message>
        <location filename="../../ui/documents/compared/compared_head.py"/>
        <source>Paragraphs: {changed} changed, {added} added, {removed} removed.</source>
        <translation>Абзаци: змінено {changed}, додано {added}, вилучено {removed}.</translation>
    </message>
    <message>
        <location filename="../../ui/documents/compared/compared_head.py"/>
        <source>Paragraphs: {changed} changed, {moved} moved, {added} added, {removed} removed.</source>
        <translation>Абзаци: змінено {changed}, переміщено {moved}, додано {added}, вилучено {removed}.</translation>
    </message>
    <message>
        <location filename="../../ui/documents/compared/compared_head.py"/>
        <source>Previous change</source>
        <translation>Попередня зміна</translation>
    </message>
    <message>
        <location filename="../../ui/documents/compared/compared_head.py"/>
        <source>The texts are the same, word for word.</source>
        <translation>Тексти однакові, слово в слово.</translation>
    </message>
    <message>
        <location filename="../../ui/documents/compared/compared_head.py"/>
        <source>collected {}</source>
        <translation>отримано {}</translation>
    </message>
    <message>
        <location filename="../../ui/documents/compared/compared_head.py"/>
        <source>nothing</source>
        <translation>нічого</translation>
    </message>
    <message>
        <location filename="../../ui/documents/compared/compared_head.py"/>
        <source>{place} of {count}</source>
        <translation>{place} з {count}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/documents/compared/compared_head.py"/>
        <source>{} details differ</source>
        <extracomment>For 1: {} detail differs</extracomment>
        <translation>
            <numerusform>{} подробиця відрізняється</numerusform>
            <numerusform>{} подробиці відрізняються</numerusform>
            <numerusform>{} подробиць відрізняються</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <location filename="../../ui/workspace/comparing.py"/>
        <source>Comparing</source>
        <translation>Порівняння</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/comparing.py"/>
        <source>The summary is copied.</source>
        <translation>Підсумок скопійовано.</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/comparing.py"/>
        <source>The version before has no such text.</source>
        <translation>Попередня версія не має такого тексту.</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/comparing.py"/>
        <source>{old} and {new}</source>
        <translation>{old} і {new}</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <location filename="../../ui/workspace/copying.py"/>
        <source>Copied with its citation.</source>
        <translation>Скопійовано з посиланням на джерело.</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/copying.py"/>
        <source>Copied with real names; protected ones are on record.</source>
        <translation>Скопійовано зі справжніми іменами; захищені запротокольовано.</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/copying.py"/>
        <source>Copied without its citation.</source>
        <translation>Скопійовано без посилання на джерело.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/workspace/copying.py"/>
        <source>Copied; {} names of protected people are masked.</source>
        <extracomment>For 1: Copied; {} name of a protected person is masked.</extracomment>
        <translation>
            <numerusform>Скопійовано; {} ім’я захищеної особи приховано.</numerusform>
            <numerusform>Скопійовано; {} імені захищених осіб приховано.</numerusform>
            <numerusform>Скопійовано; {} імен захищених осіб приховано.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/workspace/copying.py"/>
        <source>Copied; {} regions that show protected people are covered.</source>
        <extracomment>For 1: Copied; {} region that shows a protected person is covered.</extracomment>
        <translation>
            <numerusform>Скопійовано; {} ділянку, де видно захищену особу, закрито.</numerusform>
            <numerusform>Скопійовано; {} ділянки, де видно захищених осіб, закрито.</numerusform>
            <numerusform>Скопійовано; {} ділянок, де видно захищених осіб, закрито.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/workspace/copying.py"/>
        <source>Copy uncovered</source>
        <translation>Копіювати незакритим</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/copying.py"/>
        <source>Copy with real names</source>
        <translation>Копіювати зі справжніми іменами</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/copying.py"/>
        <source>The picture is copied uncovered; protected people go on record.</source>
        <translation>Зображення скопійовано незакритим; захищених осіб запротокольовано.</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/copying.py"/>
        <source>The picture is copied with its citation.</source>
        <translation>Зображення скопійовано з посиланням на джерело.</translation>
    </message>
</context>
<context>
    <name>Custody</name>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>Annotations exported</source>
        <translation>Анотації експортовано</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>Backed up</source>
        <translation>Створено резервну копію</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>Brought back from the bin</source>
        <translation>Повернуто з кошика</translation>
    </message>
    <message>
        <location filename="../../ui/models/custody_table.py"/>
        <source>By</source>
        <translation>Хто</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>Collected</source>
        <translation>Отримано</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>Described, not held</source>
        <translation>Описано, у справі немає</translation>
    </message>
    <message>
        <location filename="../../ui/models/custody_table.py"/>
        <source>Details</source>
        <translation>Подробиці</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>Full copy</source>
        <translation>Повна копія</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>Imported</source>
        <translation>Імпортовано</translation>
    </message>
    <message>
        <location filename="../../ui/models/custody_table.py"/>
        <source>Machine, system, program</source>
        <translation>Машина, система, програма</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>Moved to the bin</source>
        <translation>Переміщено до кошика</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>Original copied out</source>
        <translation>Оригінал скопійовано назовні</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>Passage copied with real names</source>
        <translation>Уривок скопійовано зі справжніми іменами</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>Passphrase changed</source>
        <translation>Парольну фразу змінено</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>Passphrase removed</source>
        <translation>Парольну фразу знято</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>Passphrase set</source>
        <translation>Парольну фразу встановлено</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>Picture copied with protected people uncovered</source>
        <translation>Зображення скопійовано з незакритими захищеними особами</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>Record changed</source>
        <translation>Запис змінено</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>Recovered from a damaged file</source>
        <translation>Відновлено з пошкодженого файлу</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>Restored from a backup</source>
        <translation>Відновлено з резервної копії</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>Seal saved</source>
        <translation>Печатку збережено</translation>
    </message>
    <message>
        <location filename="../../ui/models/custody_table.py"/>
        <source>Sources</source>
        <translation>Джерела</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>Text added</source>
        <translation>Додано текст</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>Text copied out</source>
        <translation>Текст скопійовано назовні</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>Text printed</source>
        <translation>Текст надруковано</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>Verified</source>
        <translation>Перевірено</translation>
    </message>
    <message>
        <location filename="../../ui/models/custody_table.py"/>
        <source>What</source>
        <translation>Що</translation>
    </message>
    <message>
        <location filename="../../ui/models/custody_table.py"/>
        <source>When (UTC)</source>
        <translation>Коли (UTC)</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>Word report</source>
        <translation>Звіт Word</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>all in order</source>
        <translation>усе гаразд</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>byte|bytes</source>
        <translation>байт|байти|байтів</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>characters {start}–{end}</source>
        <translation>символи {start}–{end}</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>character|characters</source>
        <translation>символ|символи|символів</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>file last changed {} UTC</source>
        <translation>файл востаннє змінено {} UTC</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>finding|findings</source>
        <translation>знахідка|знахідки|знахідок</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>journal up to step {step}, {hash}</source>
        <translation>журнал до кроку {step}, {hash}</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>not recorded</source>
        <translation>не записано</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>page|pages</source>
        <translation>сторінка|сторінки|сторінок</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>pasted</source>
        <translation>вставлено</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>pixels {left}, {top} to {right}, {bottom}</source>
        <translation>пікселі від {left}, {top} до {right}, {bottom}</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>protected people masked</source>
        <translation>захищених осіб приховано</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>step {step}, {hash}</source>
        <translation>крок {step}, {hash}</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>the file of a text that was added</source>
        <translation>файл доданого тексту</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>the seal of step {step} does not hold, {hash}</source>
        <translation>печатка кроку {step} не збігається, {hash}</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>the seal of step {step} holds, {hash}</source>
        <translation>печатка кроку {step} збігається, {hash}</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>times</source>
        <translation>раз|рази|разів</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>whole case</source>
        <translation>уся справа</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>with real names</source>
        <translation>зі справжніми іменами</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>{findings}, naming no source</source>
        <translation>{findings}, джерел не названо</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>{findings}, naming {sources}</source>
        <translation>{findings}, названо {sources}</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>{first} to {last}</source>
        <translation>від {first} до {last}</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>{sources} and {count} more</source>
        <translation>{sources} і ще {count}</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>{text} ({language})</source>
        <translation>{text} ({language})</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>{} (by going back)</source>
        <translation>{} (поверненням назад)</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>{} (redone)</source>
        <translation>{} (повторено)</translation>
    </message>
    <message>
        <location filename="../../app/queries/custody_words.py"/>
        <source>{} (undone)</source>
        <translation>{} (скасовано)</translation>
    </message>
</context>
<context>
    <name>CustodyChores</name>
    <message>
        <location filename="../../ui/main_window/custody_chores.py"/>
        <source>Check against a seal</source>
        <translation>Звірити з печаткою</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/custody_chores.py"/>
        <source>Save a seal</source>
        <translation>Зберегти печатку</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/custody_chores.py"/>
        <source>Save the result of the verification</source>
        <translation>Зберегти результат перевірки</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/custody_chores.py"/>
        <source>Saving a seal</source>
        <translation>Збереження печатки</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/custody_chores.py"/>
        <source>Seals</source>
        <translation>Печатки</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/custody_chores.py"/>
        <source>Show the result</source>
        <translation>Показати результат</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/custody_chores.py"/>
        <source>Stopped before the check was complete; nothing was put on record.</source>
        <translation>Зупинено до завершення перевірки; нічого не запротокольовано.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/custody_chores.py"/>
        <source>Text files</source>
        <translation>Текстові файли</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/custody_chores.py"/>
        <source>The case is verified: all in order.</source>
        <translation>Справу перевірено: усе гаразд.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/main_window/custody_chores.py"/>
        <source>The case is verified: {} things are wrong.</source>
        <extracomment>For 1: The case is verified: {} thing is wrong.</extracomment>
        <translation>
            <numerusform>Справу перевірено: {} порушення.</numerusform>
            <numerusform>Справу перевірено: {} порушення.</numerusform>
            <numerusform>Справу перевірено: {} порушень.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/main_window/custody_chores.py"/>
        <source>The seal of step {} is saved. Keep it apart from the case.</source>
        <translation>Печатку кроку {} збережено. Зберігайте її окремо від справи.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/custody_chores.py"/>
        <source>The text could not be written to {path}: {reason}. Choose another place.</source>
        <translation>Не вдалося записати текст у {path}: {reason}. Виберіть інше місце.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/custody_chores.py"/>
        <source>Verifying</source>
        <translation>Перевірка</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/custody_chores.py"/>
        <source>seal</source>
        <translation>печатка</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/custody_chores.py"/>
        <source>verification</source>
        <translation>перевірка</translation>
    </message>
</context>
<context>
    <name>CustodySection</name>
    <message>
        <location filename="../../ui/panels/inspector/custody.py"/>
        <source>Chain of custody</source>
        <translation>Ланцюг збереження</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/custody.py"/>
        <source>Hide</source>
        <translation>Сховати</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/custody.py"/>
        <source>Hide the chain of custody</source>
        <translation>Сховати ланцюг збереження</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/custody.py"/>
        <source>Show</source>
        <translation>Показати</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/custody.py"/>
        <source>Show the chain of custody</source>
        <translation>Показати ланцюг збереження</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/custody.py"/>
        <source>Show whole table</source>
        <translation>Показати всю таблицю</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/panels/inspector/custody.py"/>
        <source>{} earlier acts</source>
        <extracomment>For 1: {} earlier act</extracomment>
        <translation>
            <numerusform>{} попередня подія</numerusform>
            <numerusform>{} попередні події</numerusform>
            <numerusform>{} попередніх подій</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustodyWindow</name>
    <message>
        <location filename="../../ui/dialogs/custody_window.py"/>
        <source>Chain of custody</source>
        <translation>Ланцюг збереження</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/custody_window.py"/>
        <source>Copy table</source>
        <translation>Копіювати таблицю</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/custody_window.py"/>
        <source>Copy the acts that are shown, to paste into a spreadsheet</source>
        <translation>Копіювати показані події, щоб вставити в електронну таблицю</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/custody_window.py"/>
        <source>Details of the chosen act</source>
        <translation>Подробиці вибраної події</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/custody_window.py"/>
        <source>Every act is a step of the journal, which shows when one is altered. Backups of one day to one place are told as one act.</source>
        <translation>Кожна подія є кроком журналу, тож видно, якщо якусь змінено. Резервні копії одного дня в одне місце подано як одну подію.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/custody_window.py"/>
        <source>Show only acts with these words</source>
        <translation>Показати лише події з цими словами</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/dialogs/custody_window.py"/>
        <source>{} acts</source>
        <extracomment>For 1: {} act</extracomment>
        <translation>
            <numerusform>{} подія</numerusform>
            <numerusform>{} події</numerusform>
            <numerusform>{} подій</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DamageForm</name>
    <message>
        <location filename="../../ui/dialogs/damage_form.py"/>
        <source>%s is damaged</source>
        <translation>%s пошкоджено</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/damage_form.py"/>
        <source>A list will tell what was saved and what was not. Backups fill the gaps. The damaged file is not changed.</source>
        <translation>Список покаже, що врятовано, а що ні. Прогалини заповнюють резервні копії. Пошкоджений файл не змінюється.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/damage_form.py"/>
        <source>Go on</source>
        <translation>Далі</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/damage_form.py"/>
        <source>Leave it as it is</source>
        <translation>Залишити як є</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/damage_form.py"/>
        <source>Open the latest backup</source>
        <translation>Відкрити останню резервну копію</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/damage_form.py"/>
        <source>Recover what can be read into a new case</source>
        <translation>Відновити те, що читається, в нову справу</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/damage_form.py"/>
        <source>There is no backup of this file that is whole.</source>
        <translation>Непошкодженої резервної копії цього файлу немає.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/damage_form.py"/>
        <source>What to do</source>
        <translation>Що зробити</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <location filename="../../ui/panels/inspector/composites.py"/>
        <source>EDTF, such as 2025-04~</source>
        <translation>EDTF, наприклад 2025-04~</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/composites.py"/>
        <source>in its own words</source>
        <translation>своїми словами</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/composites.py"/>
        <source>inferred</source>
        <translation>виснувано</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/composites.py"/>
        <source>{}, EDTF</source>
        <translation>{}, EDTF</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/composites.py"/>
        <source>{}, inferred</source>
        <translation>{}, виснувано</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <location filename="../../app/dates.py"/>
        <source> and </source>
        <translation> і </translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source> or </source>
        <translation> або </translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>a day in {month} that ends in {digit}</source>
        <translation>один із днів {month}, що закінчується на {digit}</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>a day in {}</source>
        <translation>один із днів {}</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>a month in {year} whose number ends in {digit}</source>
        <translation>місяць {year} року, номер якого закінчується на {digit}</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>a month in {}</source>
        <translation>один із місяців {}</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>a part of {years} ({code})</source>
        <translation>частина {years} ({code})</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>a year of the form {}</source>
        <translation>рік виду {}</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>about {}</source>
        <translation>близько {}</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>an unknown year</source>
        <translation>невідомий рік</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>at any time</source>
        <translation>будь-коли</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>autumn {}</source>
        <translation>осінь {}</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>autumn {} (northern hemisphere)</source>
        <translation>осінь {} (північна півкуля)</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>autumn {} (southern hemisphere)</source>
        <translation>осінь {} (південна півкуля)</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>day {day} of an unknown month in {year}</source>
        <translation>{day}-й день невідомого місяця {year} року</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>first half of {}</source>
        <translation>перша половина {}</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>first quarter of {}</source>
        <translation>перший квартал {}</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>first third of {}</source>
        <translation>перша третина {}</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>fourth quarter of {}</source>
        <translation>четвертий квартал {}</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>from an unknown beginning to {}</source>
        <translation>від невідомого початку до {}</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>from {} on</source>
        <translation>починаючи з {}</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>from {} to an unknown end</source>
        <translation>від {} до невідомого кінця</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>last third of {}</source>
        <translation>остання третина {}</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>perhaps about {}</source>
        <translation>можливо, близько {}</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>perhaps {}</source>
        <translation>можливо, {}</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>second half of {}</source>
        <translation>друга половина {}</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>second quarter of {}</source>
        <translation>другий квартал {}</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>second third of {}</source>
        <translation>друга третина {}</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>spring {}</source>
        <translation>весна {}</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>spring {} (northern hemisphere)</source>
        <translation>весна {} (північна півкуля)</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>spring {} (southern hemisphere)</source>
        <translation>весна {} (південна півкуля)</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>summer {}</source>
        <translation>літо {}</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>summer {} (northern hemisphere)</source>
        <translation>літо {} (північна півкуля)</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>summer {} (southern hemisphere)</source>
        <translation>літо {} (південна півкуля)</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>the interval ends before it begins</source>
        <translation>проміжок закінчується раніше, ніж починається</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>the year {}</source>
        <translation>рік {}</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>the {}0s</source>
        <translation>{}0-ті</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>third quarter of {}</source>
        <translation>третій квартал {}</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>this is not a date in EDTF, such as 2025-04-02, 2025-04~ or 2024-12/2025-02</source>
        <translation>це не дата EDTF, як-от 2025-04-02, 2025-04~ або 2024-12/2025-02</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>until {}</source>
        <translation>до {}</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>winter {}</source>
        <translation>зима {}</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>winter {} (northern hemisphere)</source>
        <translation>зима {} (північна півкуля)</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>winter {} (southern hemisphere)</source>
        <translation>зима {} (південна півкуля)</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>{begin} to {end}</source>
        <translation>{begin} – {end}</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>{date} (inferred from “{words}”)</source>
        <translation>{date} (виснувано з «{words}»)</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>{date} (only the first {count} digits are certain)</source>
        <translation>{date} (певні лише перші цифри: {count})</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>{date} (“{words}”)</source>
        <translation>{date} («{words}»)</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>{first} to {last} {month}</source>
        <translation>{first}–{last} {month}</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>{month} has no day {day}</source>
        <translation>{month} не має дня {day}</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>{month} of {years}</source>
        <translation>{month}, {years}</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>{} (inferred)</source>
        <translation>{} (виснувано)</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>{} BC</source>
        <translation>{} до н. е.</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>{} approximate</source>
        <translation>{} приблизно</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>{} or earlier</source>
        <translation>{} або раніше</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>{} or later</source>
        <translation>{} або пізніше</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>{} uncertain</source>
        <translation>{} непевно</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>{} uncertain and approximate</source>
        <translation>{} непевно та приблизно</translation>
    </message>
</context>
<context>
    <name>DiskSigns</name>
    <message>
        <location filename="../../ui/main_window/disk_signs.py"/>
        <source>Close and lose it</source>
        <translation>Закрити і втратити</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/disk_signs.py"/>
        <source>Close without storing what waits?</source>
        <translation>Закрити, не зберігши того, що чекає?</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/disk_signs.py"/>
        <source>The case can be written again. All of it is stored.</source>
        <translation>У справу знову можна писати. Усе збережено.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/disk_signs.py"/>
        <source>Try again</source>
        <translation>Спробувати ще раз</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/main_window/disk_signs.py"/>
        <source>{} gestures wait and are stored as soon as that works</source>
        <extracomment>For 1: One gesture waits and is stored as soon as that works</extracomment>
        <translation>
            <numerusform>{} дія чекає та буде збережена, щойно це вдасться</numerusform>
            <numerusform>{} дії чекають та будуть збережені, щойно це вдасться</numerusform>
            <numerusform>{} дій чекають та будуть збережені, щойно це вдасться</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Emptying</name>
    <message>
        <location filename="../../ui/workspace/emptying.py"/>
        <source>Erase</source>
        <translation>Стерти</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/emptying.py"/>
        <source>Erase {} for good?</source>
        <translation>Стерти назавжди: {}?</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/emptying.py"/>
        <source>Erased for good: {}.</source>
        <translation>Стерто назавжди: {}.</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/emptying.py"/>
        <source>Erasing; what you do meanwhile is stored after it</source>
        <translation>Стирання; те, що ви тим часом зробите, буде збережено після нього</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/emptying.py"/>
        <source>The bin can be emptied once the work under way is done. Nothing was erased.</source>
        <translation>Кошик можна спорожнити, коли завершиться поточна робота. Нічого не стерто.</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/emptying.py"/>
        <source>The bin is empty: there is nothing to erase.</source>
        <translation>Кошик порожній: стирати нічого.</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/emptying.py"/>
        <source>They are erased from the case and from its history, and the file is written anew without them. This can not be undone.</source>
        <translation>Вони стираються зі справи та з її історії, а файл записується заново без них. Це неможливо скасувати.</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/emptying.py"/>
        <source>and {} more</source>
        <translation>і ще {}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/workspace/emptying.py"/>
        <source>{} backups still may hold some of it, until you delete them:</source>
        <extracomment>For 1: {} backup still may hold some of it, until you delete it:</extracomment>
        <translation>
            <numerusform>{} резервна копія може ще містити щось із цього, доки ви її не видалите:</numerusform>
            <numerusform>{} резервні копії можуть ще містити щось із цього, доки ви їх не видалите:</numerusform>
            <numerusform>{} резервних копій можуть ще містити щось із цього, доки ви їх не видалите:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndsSection</name>
    <message>
        <location filename="../../ui/panels/inspector/lists.py"/>
        <source>Ends</source>
        <translation>Кінці</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/lists.py"/>
        <source>Menu of the link {}</source>
        <translation>Меню зв’язку {}</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/lists.py"/>
        <source>from</source>
        <translation>від</translation>
    </message>
</context>
<context>
    <name>FactLine</name>
    <message>
        <location filename="../../ui/panels/inspector/facts.py"/>
        <source>Menu of the fact {}</source>
        <translation>Меню факту {}</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/facts.py"/>
        <source>Property</source>
        <translation>Властивість</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/facts.py"/>
        <source>from a passage or region</source>
        <translation>з уривка або ділянки</translation>
    </message>
</context>
<context>
    <name>FactsSection</name>
    <message>
        <location filename="../../ui/panels/inspector/facts.py"/>
        <source>Facts</source>
        <translation>Факти</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>About</source>
        <translation>Про кого, про що</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Answers</source>
        <translation>Відповідає на</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>By</source>
        <translation>Хто</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Caption</source>
        <translation>Підпис</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Circumstance</source>
        <translation>Обставини</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Collected</source>
        <translation>Отримано</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Collected by</source>
        <translation>Хто отримав</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Colour</source>
        <translation>Колір</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Confidence</source>
        <translation>Впевненість</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Count</source>
        <translation>Кількість</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Counts</source>
        <translation>Враховується</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Custody</source>
        <translation>Збереження</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Description</source>
        <translation>Опис</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Earlier version</source>
        <translation>Попередня версія</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Embedded metadata</source>
        <translation>Вбудовані метадані</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Encoding</source>
        <translation>Кодування</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>End</source>
        <translation>Кінець</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Fact</source>
        <translation>Факт</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Family name</source>
        <translation>Прізвище</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Figure</source>
        <translation>Число</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Figure as of</source>
        <translation>Число станом на</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Figure bounds</source>
        <translation>Межі числа</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Figure, up to</source>
        <translation>Число, до</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>File name</source>
        <translation>Назва файлу</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Form</source>
        <translation>Форма</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Frames</source>
        <translation>Кадри</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>From</source>
        <translation>Від</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Given name</source>
        <translation>Ім’я</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Handling marking</source>
        <translation>Гриф</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Height</source>
        <translation>Висота</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Held in the case</source>
        <translation>Є у справі</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>How it was collected</source>
        <translation>Як отримано</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Imported from</source>
        <translation>Імпортовано з</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>In the bin since</source>
        <translation>У кошику з</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>In the collection</source>
        <translation>У добірці</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>In the source</source>
        <translation>У джерелі</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>In the text</source>
        <translation>У тексті</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Information credibility</source>
        <translation>Достовірність інформації</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Investigator</source>
        <translation>Слідчий</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Key</source>
        <translation>Клавіша</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Known elsewhere as</source>
        <translation>Відомо деінде як</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Label</source>
        <translation>Напис</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Later version of</source>
        <translation>Пізніша версія</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Latitude</source>
        <translation>Широта</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Length</source>
        <translation>Довжина</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Letter</source>
        <translation>Літера</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Likelihood</source>
        <translation>Імовірність</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Link type</source>
        <translation>Тип зв’язку</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Longitude</source>
        <translation>Довгота</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Made with</source>
        <translation>Чим створено</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Mark of the earlier version</source>
        <translation>Позначка попередньої версії</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Mark of this version</source>
        <translation>Позначка цієї версії</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Media type</source>
        <translation>Тип носія</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Modality</source>
        <translation>Модальність</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Name</source>
        <translation>Ім’я</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Of the claim</source>
        <translation>Твердження</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Of the source</source>
        <translation>Джерела</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Orientation</source>
        <translation>Орієнтація</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Original</source>
        <translation>Оригінал</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Page or frame</source>
        <translation>Сторінка або кадр</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Part of</source>
        <translation>Частина</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Path</source>
        <translation>Шлях</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Place</source>
        <translation>Місце</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Place among the parts</source>
        <translation>Місце серед частин</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Place in the order</source>
        <translation>Місце в порядку</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Protected</source>
        <translation>Захищено</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Pseudonym</source>
        <translation>Псевдонім</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Published</source>
        <translation>Опубліковано</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Publisher</source>
        <translation>Видавець</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Question</source>
        <translation>Питання</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Quote</source>
        <translation>Цитата</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Rationale</source>
        <translation>Обґрунтування</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Read from the other end</source>
        <translation>Читається з іншого кінця</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Reading status</source>
        <translation>Стан читання</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Reason for the protection</source>
        <translation>Причина захисту</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Reference</source>
        <translation>Шифр</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Region</source>
        <translation>Ділянка</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Remarks</source>
        <translation>Зауваження</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Said on</source>
        <translation>Коли сказано</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Script</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Shape</source>
        <translation>Фігура</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Size</source>
        <translation>Розмір</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Source descriptor</source>
        <translation>Характеристика джерела</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Source reliability</source>
        <translation>Надійність джерела</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Speaks of</source>
        <translation>Про що йдеться</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Start</source>
        <translation>Початок</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Stated by</source>
        <translation>Ким стверджено</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Statement</source>
        <translation>Формулювання</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Status</source>
        <translation>Стан</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Strength</source>
        <translation>Надійність</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Time in the recording</source>
        <translation>Час у записі</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Title</source>
        <translation>Назва</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>To</source>
        <translation>До</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Under the tag</source>
        <translation>Під міткою</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Unit</source>
        <translation>Одиниця</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Until, in the recording</source>
        <translation>До, у записі</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Value</source>
        <translation>Значення</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>What would change it</source>
        <translation>Що змінило б висновок</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>When</source>
        <translation>Коли</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Width</source>
        <translation>Ширина</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Words after</source>
        <translation>Слова після</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>Words before</source>
        <translation>Слова перед</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>{} (EDTF)</source>
        <translation>{} (EDTF)</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>{}: inferred</source>
        <translation>{}: виснувано</translation>
    </message>
</context>
<context>
    <name>FigureField</name>
    <message>
        <location filename="../../ui/panels/inspector/composites.py"/>
        <source>number</source>
        <translation>число</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/composites.py"/>
        <source>unit</source>
        <translation>одиниця</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/composites.py"/>
        <source>up to</source>
        <translation>до</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/composites.py"/>
        <source>{}, unit</source>
        <translation>{}, одиниця</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/composites.py"/>
        <source>{}, up to</source>
        <translation>{}, до</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/composites.py"/>
        <source>{}: at least, about, exactly</source>
        <translation>{}: щонайменше, близько, рівно</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <location filename="../../ui/workspace/filing.py"/>
        <source>New collection</source>
        <translation>Нова добірка</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/filing.py"/>
        <source>Open {}</source>
        <translation>Відкрити {}</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/filing.py"/>
        <source>Remove from here</source>
        <translation>Прибрати звідси</translation>
    </message>
</context>
<context>
    <name>FilingSection</name>
    <message>
        <location filename="../../ui/panels/inspector/filing.py"/>
        <source>+ Collection</source>
        <translation>+ Добірка</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/filing.py"/>
        <source>+ Tag</source>
        <translation>+ Мітка</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/filing.py"/>
        <source>Collections</source>
        <translation>Добірки</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/filing.py"/>
        <source>Tags</source>
        <translation>Мітки</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <location filename="../../ui/views/history/filter_bar.py"/>
        <source>Anybody</source>
        <translation>Будь-хто</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/filter_bar.py"/>
        <source>Concerns {}</source>
        <translation>Стосується {}</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/filter_bar.py"/>
        <source>First day</source>
        <translation>Перший день</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/filter_bar.py"/>
        <source>From</source>
        <translation>Від</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/filter_bar.py"/>
        <source>Last day</source>
        <translation>Останній день</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/filter_bar.py"/>
        <source>Show the whole history again</source>
        <translation>Знову показати всю історію</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/filter_bar.py"/>
        <source>Sort of entry</source>
        <translation>Різновид запису</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/filter_bar.py"/>
        <source>When</source>
        <translation>Коли</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/filter_bar.py"/>
        <source>Who</source>
        <translation>Хто</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/filter_bar.py"/>
        <source>Words in the history</source>
        <translation>Слова в історії</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/filter_bar.py"/>
        <source>Words, or a number such as S-3</source>
        <translation>Слова або номер, наприклад S-3</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/filter_bar.py"/>
        <source>to</source>
        <translation>до</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <location filename="../../ui/documents/text/find_bar.py"/>
        <source>Match {place}: {words}</source>
        <translation>Збіг {place}: {words}</translation>
    </message>
    <message>
        <location filename="../../ui/documents/text/find_bar.py"/>
        <source>Not found</source>
        <translation>Не знайдено</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/documents/text/find_bar.py"/>
        <source>Tag {} matches…</source>
        <extracomment>For 1: Tag {} match…</extracomment>
        <translation>
            <numerusform>Додати мітку до {} збігу…</numerusform>
            <numerusform>Додати мітку до {} збігів…</numerusform>
            <numerusform>Додати мітку до {} збігів…</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/documents/text/find_bar.py"/>
        <source>{count} found</source>
        <translation>знайдено {count}</translation>
    </message>
    <message>
        <location filename="../../ui/documents/text/find_bar.py"/>
        <source>{count} …</source>
        <translation>{count} …</translation>
    </message>
    <message>
        <location filename="../../ui/documents/text/find_bar.py"/>
        <source>{place} of {count}</source>
        <translation>{place} з {count}</translation>
    </message>
</context>
<context>
    <name>FindFields</name>
    <message>
        <location filename="../../ui/documents/text/find_fields.py"/>
        <source>Find in this text</source>
        <translation>Знайти в цьому тексті</translation>
    </message>
    <message>
        <location filename="../../ui/documents/text/find_fields.py"/>
        <source>Nothing was looked for yet</source>
        <translation>Ще нічого не шукали</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation type="vanished">Закрити (Escape)</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation type="vanished">Враховувати регістр</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation type="vanished">Наступний збіг (Enter)</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation type="vanished">Попередній збіг (Shift+Enter)</translation>
    </message>
    <message>
        <source>Put a tag on all matches (Ctrl+Enter)</source>
        <translation type="vanished">Додати мітку до всіх збігів (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation type="vanished">Регулярний вираз</translation>
    </message>
    <message>
        <source>The last searches (arrow keys)</source>
        <translation type="vanished">Останні пошуки (клавіші зі стрілками)</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation type="vanished">Лише цілі слова</translation>
    </message>
</context>
<context>
    <name>FindProblems</name>
    <message>
        <location filename="../../ui/documents/text/find_problems.py"/>
        <source>A bracket “(” is not closed.</source>
        <translation>Дужку «(» не закрито.</translation>
    </message>
    <message>
        <location filename="../../ui/documents/text/find_problems.py"/>
        <source>A bracket “)” closes nothing: write \) for the sign itself.</source>
        <translation>Дужка «)» нічого не закриває: для самого знака пишіть \)</translation>
    </message>
    <message>
        <location filename="../../ui/documents/text/find_problems.py"/>
        <source>A range in a set runs backwards: write [a-z], not [z-a].</source>
        <translation>Діапазон у наборі йде назад: пишіть [a-z], а не [z-a].</translation>
    </message>
    <message>
        <location filename="../../ui/documents/text/find_problems.py"/>
        <source>A repetition runs backwards: write {2,5}, not {5,2}.</source>
        <translation>Повторення йде назад: пишіть {2,5}, а не {5,2}.</translation>
    </message>
    <message>
        <location filename="../../ui/documents/text/find_problems.py"/>
        <source>A set “[” is not closed.</source>
        <translation>Набір «[» не закрито.</translation>
    </message>
    <message>
        <location filename="../../ui/documents/text/find_problems.py"/>
        <source>An expression can not search backwards here.</source>
        <translation>Вираз не може тут шукати назад.</translation>
    </message>
    <message>
        <location filename="../../ui/documents/text/find_problems.py"/>
        <source>Nothing follows the last backslash: write \\ for the sign itself.</source>
        <translation>Після останньої зворотної риски нічого немає: для самого знака пишіть \\</translation>
    </message>
    <message>
        <location filename="../../ui/documents/text/find_problems.py"/>
        <source>The expression can not be understood.</source>
        <translation>Вираз незрозумілий.</translation>
    </message>
    <message>
        <location filename="../../ui/documents/text/find_problems.py"/>
        <source>The expression is not complete at character {}.</source>
        <translation>Вираз неповний на символі {}.</translation>
    </message>
    <message>
        <location filename="../../ui/documents/text/find_problems.py"/>
        <source>The expression refers to a group that it does not have.</source>
        <translation>Вираз посилається на групу, якої в ньому немає.</translation>
    </message>
    <message>
        <location filename="../../ui/documents/text/find_problems.py"/>
        <source>The expression repeats too often: write a smaller number in the braces.</source>
        <translation>Вираз повторюється забагато разів: впишіть у фігурні дужки менше число.</translation>
    </message>
    <message>
        <location filename="../../ui/documents/text/find_problems.py"/>
        <source>The expression takes too long in this text and was stopped; make it more exact.</source>
        <translation>Вираз виконується в цьому тексті надто довго й був зупинений; зробіть його точнішим.</translation>
    </message>
    <message>
        <location filename="../../ui/documents/text/find_problems.py"/>
        <source>There is no class of characters of this name after \p.</source>
        <translation>Після \p немає класу символів із такою назвою.</translation>
    </message>
    <message>
        <location filename="../../ui/documents/text/find_problems.py"/>
        <source>There is nothing to repeat before a *, + or ?: write \* for the sign.</source>
        <translation>Перед *, + або ? немає чого повторювати: для самого знака пишіть \*</translation>
    </message>
    <message>
        <location filename="../../ui/documents/text/find_problems.py"/>
        <source>Two signs of repetition follow each other: write \* for the sign itself.</source>
        <translation>Два знаки повторення стоять поспіль: для самого знака пишіть \*</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <location filename="../../ui/popups/finder.py"/>
        <source>Name</source>
        <translation>Ім’я</translation>
    </message>
    <message>
        <location filename="../../ui/popups/finder.py"/>
        <source>What fits</source>
        <translation>Що підходить</translation>
    </message>
    <message>
        <location filename="../../ui/popups/finder.py"/>
        <source>exact</source>
        <translation>точно</translation>
    </message>
    <message>
        <location filename="../../ui/popups/finder.py"/>
        <source>similar</source>
        <translation>схоже</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <location filename="../../ui/workspace/finding.py"/>
        <source>New tag</source>
        <translation>Нова мітка</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/workspace/finding.py"/>
        <source>{} had it already and were left out.</source>
        <extracomment>For 1: {} had it already and was left out.</extracomment>
        <translation>
            <numerusform>{} уже мав її й пропущений.</numerusform>
            <numerusform>{} уже мали її й пропущені.</numerusform>
            <numerusform>{} уже мали її й пропущені.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/workspace/finding.py"/>
        <source>{} passages have the tag “%s” now.</source>
        <extracomment>For 1: {} passage has the tag “%s” now.</extracomment>
        <translation>
            <numerusform>{} уривок тепер має мітку «%s».</numerusform>
            <numerusform>{} уривки тепер мають мітку «%s».</numerusform>
            <numerusform>{} уривків тепер мають мітку «%s».</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <location filename="../../ui/dialogs/verification_window.py"/>
        <source>Go to {}</source>
        <translation>Перейти до {}</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <location filename="../../ui/main_window/first_steps.py"/>
        <source>A Word file: each claim with its sources, its assessment, and the way back to the spot. Protected people are masked.</source>
        <translation>Файл Word: кожне твердження з джерелами, оцінкою та шляхом назад до місця. Захищених осіб приховано.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/first_steps.py"/>
        <source>Articles, saved pages, Word files and stills become sources. Their bytes are kept as they came, and nothing leaves this machine.</source>
        <translation>Статті, збережені сторінки, файли Word і кадри стають джерелами. Їхні байти зберігаються такими, якими надійшли, і ніщо не залишає цієї машини.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/first_steps.py"/>
        <source>Bring material in</source>
        <translation>Принесіть матеріали</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/first_steps.py"/>
        <source>Hand over a report</source>
        <translation>Передайте звіт</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/first_steps.py"/>
        <source>How it goes</source>
        <translation>Як це працює</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/first_steps.py"/>
        <source>Read, and mark with one key</source>
        <translation>Читайте й позначайте однією клавішею</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/first_steps.py"/>
        <source>Select a passage or draw a region; {claim} makes it a claim, {person} a person, {evidence} an exhibit. {link} links any two of them.</source>
        <translation>Виділіть уривок або накресліть ділянку; {claim} робить із неї твердження, {person} – особу, {evidence} – доказ. {link} зв’язує будь-які два з них.</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <location filename="../../ui/dialogs/form.py"/>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
</context>
<context>
    <name>FromBackup</name>
    <message>
        <location filename="../../ui/main_window/from_backup.py"/>
        <source>Backups</source>
        <translation>Резервні копії</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/from_backup.py"/>
        <source>Cases</source>
        <translation>Справи</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/from_backup.py"/>
        <source>Keep the case of this backup in</source>
        <translation>Де зберігати справу із цієї резервної копії</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/from_backup.py"/>
        <source>Open a backup</source>
        <translation>Відкрити резервну копію</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/from_backup.py"/>
        <source>Restoring</source>
        <translation>Відновлення</translation>
    </message>
</context>
<context>
    <name>Gestures</name>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Add claim</source>
        <translation>Додавання твердження</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Add collection</source>
        <translation>Додавання добірки</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Add event</source>
        <translation>Додавання події</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Add evidence</source>
        <translation>Додавання доказу</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Add link type</source>
        <translation>Додавання типу зв’язку</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Add note</source>
        <translation>Додавання нотатки</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Add organisation</source>
        <translation>Додавання організації</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Add person</source>
        <translation>Додавання особи</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Add place</source>
        <translation>Додавання місця</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Add question</source>
        <translation>Додавання питання</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Add tag</source>
        <translation>Додавання мітки</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Add tag under another</source>
        <translation>Додавання мітки під іншою</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Add text layer</source>
        <translation>Додавання шару тексту</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Add text layer of {record}</source>
        <translation>Додавання шару тексту {record}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Add text to {record}</source>
        <translation>Додавання тексту до {record}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Answer question</source>
        <translation>Відповідь на питання</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Assess claim</source>
        <translation>Оцінювання твердження</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Attach carried mark</source>
        <translation>Прикріплення перенесеної позначки</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Attach to mark</source>
        <translation>Прикріплення до позначки</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Back up case</source>
        <translation>Резервне копіювання справи</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Back up case of {record}</source>
        <translation>Резервне копіювання справи, {record}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Bring back</source>
        <translation>Повернення</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Bring back annotation from bin</source>
        <translation>Повернення позначки з кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Bring back assessment from bin</source>
        <translation>Повернення оцінки з кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Bring back claim from bin</source>
        <translation>Повернення твердження з кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Bring back collection from bin</source>
        <translation>Повернення добірки з кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Bring back event from bin</source>
        <translation>Повернення події з кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Bring back evidence from bin</source>
        <translation>Повернення доказу з кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Bring back fact from bin</source>
        <translation>Повернення факту з кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Bring back from bin</source>
        <translation>Повернення з кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Bring back judgment from bin</source>
        <translation>Повернення судження з кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Bring back link from bin</source>
        <translation>Повернення зв’язку з кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Bring back organisation from bin</source>
        <translation>Повернення організації з кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Bring back person from bin</source>
        <translation>Повернення особи з кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Bring back place from bin</source>
        <translation>Повернення місця з кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Bring back question from bin</source>
        <translation>Повернення питання з кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Bring back source from bin</source>
        <translation>Повернення джерела з кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Bring back tag from bin</source>
        <translation>Повернення мітки з кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Bring back text layer from bin</source>
        <translation>Повернення шару тексту з кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Bring back {count|record|records} from bin</source>
        <translation>Повернення з кошика: {count|запис|записи|записів}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Carry mark over</source>
        <translation>Перенесення позначки</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Carry marks over</source>
        <translation>Перенесення позначок</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Carry {count|mark|marks} over</source>
        <translation>Перенесення: {count|позначка|позначки|позначок}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Change link type</source>
        <translation>Зміна типу зв’язку</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Change passphrase</source>
        <translation>Зміна парольної фрази</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Change passphrase of {record}</source>
        <translation>Зміна парольної фрази, {record}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Change tags of marks</source>
        <translation>Зміна міток на позначках</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Confirm carried mark</source>
        <translation>Підтвердження перенесеної позначки</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Confirm {count|carried mark|carried marks}</source>
        <translation>Підтвердження: {count|перенесена позначка|перенесені позначки|перенесених позначок}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Copy picture uncovered</source>
        <translation>Копіювання зображення незакритим</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Copy picture uncovered of {record}</source>
        <translation>Копіювання зображення незакритим, {record}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Copy quote with real names</source>
        <translation>Копіювання цитати зі справжніми іменами</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Copy quote with real names of {record}</source>
        <translation>Копіювання цитати зі справжніми іменами, {record}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Copy text</source>
        <translation>Копіювання тексту</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Copy text of {record}</source>
        <translation>Копіювання тексту {record}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Create case</source>
        <translation>Створення справи</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Describe source</source>
        <translation>Опис джерела</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Detach from mark</source>
        <translation>Відкріплення від позначки</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit annotation</source>
        <translation>Редагування позначки</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit assessment</source>
        <translation>Редагування оцінки</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit case properties</source>
        <translation>Редагування властивостей справи</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit claim</source>
        <translation>Редагування твердження</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit collection</source>
        <translation>Редагування добірки</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit event</source>
        <translation>Редагування події</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit evidence</source>
        <translation>Редагування доказу</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit fact</source>
        <translation>Редагування факту</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit judgment</source>
        <translation>Редагування судження</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit link</source>
        <translation>Редагування зв’язку</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit names</source>
        <translation>Редагування імен</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit organisation</source>
        <translation>Редагування організації</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit person</source>
        <translation>Редагування особи</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit place</source>
        <translation>Редагування місця</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit question</source>
        <translation>Редагування питання</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit record</source>
        <translation>Редагування запису</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit records</source>
        <translation>Редагування записів</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit source</source>
        <translation>Редагування джерела</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit tag</source>
        <translation>Редагування мітки</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit text layer</source>
        <translation>Редагування шару тексту</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit {count|assessment|assessments}</source>
        <translation>Редагування: {count|оцінка|оцінки|оцінок}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit {count|claim|claims}</source>
        <translation>Редагування: {count|твердження|твердження|тверджень}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit {count|collection|collections}</source>
        <translation>Редагування: {count|добірка|добірки|добірок}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit {count|event|events}</source>
        <translation>Редагування: {count|подія|події|подій}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit {count|exhibit|exhibits}</source>
        <translation>Редагування: {count|доказ|докази|доказів}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit {count|fact|facts}</source>
        <translation>Редагування: {count|факт|факти|фактів}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit {count|judgment|judgments}</source>
        <translation>Редагування: {count|судження|судження|суджень}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit {count|link|links}</source>
        <translation>Редагування: {count|зв’язок|зв’язки|зв’язків}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit {count|mark|marks}</source>
        <translation>Редагування: {count|позначка|позначки|позначок}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit {count|organisation|organisations}</source>
        <translation>Редагування: {count|організація|організації|організацій}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit {count|person|people}</source>
        <translation>Редагування: {count|особа|особи|осіб}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit {count|place|places}</source>
        <translation>Редагування: {count|місце|місця|місць}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit {count|question|questions}</source>
        <translation>Редагування: {count|питання|питання|питань}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit {count|source|sources}</source>
        <translation>Редагування: {count|джерело|джерела|джерел}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Edit {count|tag|tags}</source>
        <translation>Редагування: {count|мітка|мітки|міток}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Empty bin</source>
        <translation>Спорожнення кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Export report</source>
        <translation>Експорт звіту</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Export report of {record}</source>
        <translation>Експорт звіту, {record}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Export web annotations</source>
        <translation>Експорт вебанотацій</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Export web annotations of {record}</source>
        <translation>Експорт вебанотацій, {record}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Go back</source>
        <translation>Повернення назад</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Go back to before “{label}”</source>
        <translation>Повернення до стану перед «{label}»</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Import</source>
        <translation>Імпорт</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Import annotations</source>
        <translation>Імпорт анотацій</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Import of {record}</source>
        <translation>Імпорт {record}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Import source</source>
        <translation>Імпорт джерела</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Import {count|annotation|annotations}</source>
        <translation>Імпорт: {count|анотація|анотації|анотацій}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Import {count|file|files}</source>
        <translation>Імпорт: {count|файл|файли|файлів}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Import {record}</source>
        <translation>Імпорт {record}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Judge</source>
        <translation>Судження</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Leave mark behind</source>
        <translation>Залишення позначки позаду</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Leave marks behind</source>
        <translation>Залишення позначок позаду</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Leave {count|mark|marks} behind</source>
        <translation>Залишення позаду: {count|позначка|позначки|позначок}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Link</source>
        <translation>Створення зв’язку</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Link: asserted by</source>
        <translation>Зв’язок: стверджує</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Link: context for</source>
        <translation>Зв’язок: контекст для</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Link: contradicts</source>
        <translation>Зв’язок: суперечить</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Link: corroborates</source>
        <translation>Зв’язок: узгоджується з</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Link: derives from</source>
        <translation>Зв’язок: походить від</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Link: member of</source>
        <translation>Зв’язок: входить до</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Link: part of</source>
        <translation>Зв’язок: частина</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Link: qualifies</source>
        <translation>Зв’язок: уточнює</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Link: refutes</source>
        <translation>Зв’язок: спростовує</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Link: related to</source>
        <translation>Зв’язок: стосується</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Link: relayed by</source>
        <translation>Зв’язок: передано через</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Link: responds to</source>
        <translation>Зв’язок: відповідає на</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Link: same as</source>
        <translation>Зв’язок: те саме, що</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Link: supports</source>
        <translation>Зв’язок: підтверджує</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Link: updates</source>
        <translation>Зв’язок: оновлює</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Make later version</source>
        <translation>Створення пізнішої версії</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Make {record} a later version of {earlier}</source>
        <translation>{record} стає пізнішою версією {earlier}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Mark as claim</source>
        <translation>Позначення як твердження</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Mark as evidence</source>
        <translation>Позначення як доказу</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Mark as known record</source>
        <translation>Позначення як відомого запису</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Mark as person</source>
        <translation>Позначення як особи</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Mark claim</source>
        <translation>Позначення твердження</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Mark evidence</source>
        <translation>Позначення доказу</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Mark passage as claim</source>
        <translation>Позначення уривка як твердження</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Mark passage as evidence</source>
        <translation>Позначення уривка як доказу</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Mark passage as person</source>
        <translation>Позначення уривка як особи</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Mark person</source>
        <translation>Позначення особи</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Mark region as claim</source>
        <translation>Позначення ділянки як твердження</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Mark region as evidence</source>
        <translation>Позначення ділянки як доказу</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Mark region as person</source>
        <translation>Позначення ділянки як особи</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Mark {count|mention|mentions}</source>
        <translation>Позначення: {count|згадка|згадки|згадок}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Mark {count|mention|mentions} of {record}</source>
        <translation>Позначення: {count|згадка|згадки|згадок} {record}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Merge tag into another</source>
        <translation>Об’єднання мітки з іншою</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Merge tags</source>
        <translation>Об’єднання міток</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Merge {count|tag|tags}</source>
        <translation>Об’єднання: {count|мітка|мітки|міток}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Move annotation to bin</source>
        <translation>Переміщення позначки до кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Move assessment to bin</source>
        <translation>Переміщення оцінки до кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Move claim to bin</source>
        <translation>Переміщення твердження до кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Move collection</source>
        <translation>Переміщення добірки</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Move collection to bin</source>
        <translation>Переміщення добірки до кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Move ends of mark</source>
        <translation>Пересування меж позначки</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Move event to bin</source>
        <translation>Переміщення події до кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Move evidence to bin</source>
        <translation>Переміщення доказу до кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Move fact to bin</source>
        <translation>Переміщення факту до кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Move judgment to bin</source>
        <translation>Переміщення судження до кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Move link to bin</source>
        <translation>Переміщення зв’язку до кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Move mark</source>
        <translation>Пересування позначки</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Move organisation to bin</source>
        <translation>Переміщення організації до кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Move person to bin</source>
        <translation>Переміщення особи до кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Move place to bin</source>
        <translation>Переміщення місця до кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Move question to bin</source>
        <translation>Переміщення питання до кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Move region</source>
        <translation>Пересування ділянки</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Move source to bin</source>
        <translation>Переміщення джерела до кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Move tag</source>
        <translation>Переміщення мітки</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Move tag to bin</source>
        <translation>Переміщення мітки до кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Move text layer to bin</source>
        <translation>Переміщення шару тексту до кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Move to bin</source>
        <translation>Переміщення до кошика</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Move {count|record|records} to bin</source>
        <translation>Переміщення до кошика: {count|запис|записи|записів}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Pin tag to key</source>
        <translation>Закріплення мітки за клавішею</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Print</source>
        <translation>Друк</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Print of {record}</source>
        <translation>Друк {record}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Put into collection</source>
        <translation>Додавання до добірки</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Put on record</source>
        <translation>Протоколювання</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Put tags in order</source>
        <translation>Упорядкування міток</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Put {count|source|sources} into collection</source>
        <translation>Додавання до добірки: {count|джерело|джерела|джерел}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Recover what could be read</source>
        <translation>Відновлення того, що читається</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Recover what could be read of {record}</source>
        <translation>Відновлення того, що читається, {record}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Remove passphrase</source>
        <translation>Зняття парольної фрази</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Remove passphrase of {record}</source>
        <translation>Зняття парольної фрази, {record}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Remove tag</source>
        <translation>Зняття мітки</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Remove tag from mark</source>
        <translation>Зняття мітки з позначки</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Remove tag from {count|mark|marks}</source>
        <translation>Зняття мітки: {count|позначка|позначки|позначок}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Restore from backup</source>
        <translation>Відновлення з резервної копії</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Restore from backup of {record}</source>
        <translation>Відновлення з резервної копії, {record}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Retag mark</source>
        <translation>Зміна міток позначки</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Retag {count|mark|marks}</source>
        <translation>Зміна міток: {count|позначка|позначки|позначок}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Review carried mark again</source>
        <translation>Повторний перегляд перенесеної позначки</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Save full copy</source>
        <translation>Збереження повної копії</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Save full copy of {record}</source>
        <translation>Збереження повної копії, {record}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Save original</source>
        <translation>Збереження оригіналу</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Save original of {record}</source>
        <translation>Збереження оригіналу {record}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Save seal</source>
        <translation>Збереження печатки</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Save seal of {record}</source>
        <translation>Збереження печатки, {record}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Set basis of judgment</source>
        <translation>Визначення підстав судження</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Set passphrase</source>
        <translation>Встановлення парольної фрази</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Set passphrase of {record}</source>
        <translation>Встановлення парольної фрази, {record}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Sort tags by name</source>
        <translation>Упорядкування міток за назвою</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Split tag</source>
        <translation>Поділ мітки</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>State fact</source>
        <translation>Зазначення факту</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Tag</source>
        <translation>Додавання мітки</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Tag mark</source>
        <translation>Додавання мітки до позначки</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Tag passage</source>
        <translation>Додавання мітки до уривка</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Tag passages</source>
        <translation>Додавання мітки до уривків</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Tag record</source>
        <translation>Додавання мітки до запису</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Tag records</source>
        <translation>Додавання мітки до записів</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Tag {count|mark|marks}</source>
        <translation>Додавання мітки: {count|позначка|позначки|позначок}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Tag {count|passage|passages}</source>
        <translation>Додавання мітки: {count|уривок|уривки|уривків}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Tag {count|record|records}</source>
        <translation>Додавання мітки: {count|запис|записи|записів}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Take out of collection</source>
        <translation>Вилучення з добірки</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Take {count|source|sources} out of collection</source>
        <translation>Вилучення з добірки: {count|джерело|джерела|джерел}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Take {record} as a version of its own</source>
        <translation>{record} стає окремим джерелом, не версією</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Turn link round</source>
        <translation>Обернення зв’язку</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Verify case</source>
        <translation>Перевірка справи</translation>
    </message>
    <message>
        <location filename="../../app/phrases/gestures.py"/>
        <source>Verify case of {record}</source>
        <translation>Перевірка справи, {record}</translation>
    </message>
</context>
<context>
    <name>Going</name>
    <message>
        <location filename="../../ui/workspace/going.py"/>
        <source>Go to a source or record: S-3, a title, a name</source>
        <translation>Перейти до джерела чи запису: S-3, назва, ім’я</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/going.py"/>
        <source>None is left.</source>
        <translation>Більше немає.</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/going.py"/>
        <source>Nothing in the case is called so.</source>
        <translation>У справі нічого так не називається.</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/going.py"/>
        <source>{take} goes there, {beside} opens it on the other side</source>
        <translation>{take} – перейти туди, {beside} – відкрити з іншого боку</translation>
    </message>
    <message>
        <source>Enter goes there, Ctrl+Enter opens it on the other side</source>
        <translation type="vanished">Enter переходить туди, Ctrl+Enter відкриває на іншому боці</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <location filename="../../app/queries/history_changes.py"/>
        <source>A record</source>
        <translation>Запис</translation>
    </message>
    <message>
        <location filename="../../app/queries/history_changes.py"/>
        <source>Answer</source>
        <translation>Відповідь</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/filter_bar.py"/>
        <source>Any day</source>
        <translation>Будь-який день</translation>
    </message>
    <message>
        <location filename="../../app/queries/history_changes.py"/>
        <source>Assessment of {}</source>
        <translation>Оцінка: {}</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/history.py"/>
        <source>Bring this back</source>
        <translation>Повернути це</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/filter_bar.py"/>
        <source>Choose days</source>
        <translation>Вибрати дні</translation>
    </message>
    <message>
        <location filename="../../app/queries/history_changes.py"/>
        <source>Custody</source>
        <translation>Збереження</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/history.py"/>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/filter_bar.py"/>
        <source>Everything</source>
        <translation>Усе</translation>
    </message>
    <message>
        <location filename="../../app/queries/history_changes.py"/>
        <source>Fact of {}</source>
        <translation>Факт: {}</translation>
    </message>
    <message>
        <location filename="../../app/queries/history_changes.py"/>
        <source>Further name</source>
        <translation>Ще одне ім’я</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/filter_bar.py"/>
        <source>Gestures</source>
        <translation>Дії</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/history.py"/>
        <source>Go back to before this</source>
        <translation>Повернутися до стану перед цим</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/history.py"/>
        <source>Go to {}</source>
        <translation>Перейти до {}</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/history.py"/>
        <source>History</source>
        <translation>Історія</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/history.py"/>
        <source>History of {}</source>
        <translation>Історія: {}</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/history.py"/>
        <source>It is brought back.</source>
        <translation>Це повернуто.</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/filter_bar.py"/>
        <source>Last 30 days</source>
        <translation>Останні 30 днів</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/filter_bar.py"/>
        <source>Last 7 days</source>
        <translation>Останні 7 днів</translation>
    </message>
    <message>
        <location filename="../../app/queries/history_changes.py"/>
        <source>Link type</source>
        <translation>Тип зв’язку</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/filter_bar.py"/>
        <source>On record</source>
        <translation>Запротокольоване</translation>
    </message>
    <message>
        <location filename="../../app/queries/history_changes.py"/>
        <source>Original</source>
        <translation>Оригінал</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/model.py"/>
        <source>Redo: {}</source>
        <translation>Повторення: {}</translation>
    </message>
    <message>
        <location filename="../../app/queries/history_changes.py"/>
        <source>Rests on</source>
        <translation>Спирається на</translation>
    </message>
    <message>
        <location filename="../../app/queries/history_changes.py"/>
        <source>Shows</source>
        <translation>Показує</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/filter_bar.py"/>
        <source>Since yesterday</source>
        <translation>Від учора</translation>
    </message>
    <message>
        <location filename="../../app/queries/history_changes.py"/>
        <source>Source</source>
        <translation>Джерело</translation>
    </message>
    <message>
        <location filename="../../app/queries/history_changes.py"/>
        <source>Tag</source>
        <translation>Мітка</translation>
    </message>
    <message>
        <location filename="../../app/queries/history_changes.py"/>
        <source>Text layer of {}</source>
        <translation>Шар тексту: {}</translation>
    </message>
    <message>
        <location filename="../../app/queries/history_changes.py"/>
        <source>The case</source>
        <translation>Справа</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/workspace/history.py"/>
        <source>The case is as it was then: {} fields and records were put back.</source>
        <extracomment>For 1: The case is as it was then: {} field or record was put back.</extracomment>
        <translation>
            <numerusform>Справа така, якою була тоді: повернуто {} поле чи запис.</numerusform>
            <numerusform>Справа така, якою була тоді: повернуто {} поля й записи.</numerusform>
            <numerusform>Справа така, якою була тоді: повернуто {} полів і записів.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/views/history/filter_bar.py"/>
        <source>Today</source>
        <translation>Сьогодні</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/model.py"/>
        <source>Today · {}</source>
        <translation>Сьогодні · {}</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/model.py"/>
        <source>Undo: {}</source>
        <translation>Скасування: {}</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/filter_bar.py"/>
        <source>Undone or taken back</source>
        <translation>Скасоване або відкликане</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/filter_bar.py"/>
        <source>Undos and redos</source>
        <translation>Скасування й повторення</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/history.py"/>
        <source>What it changed</source>
        <translation>Що змінено</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/model.py"/>
        <source>Yesterday · {}</source>
        <translation>Учора · {}</translation>
    </message>
    <message>
        <location filename="../../app/queries/history_changes.py"/>
        <source>a mark on a picture</source>
        <translation>позначка на зображенні</translation>
    </message>
    <message>
        <location filename="../../app/queries/history_changes.py"/>
        <source>a record that is gone</source>
        <translation>запис, якого вже немає</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/changes_card.py"/>
        <source>added</source>
        <translation>додано</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/changes_card.py"/>
        <source>brought back from the bin</source>
        <translation>повернуто з кошика</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/changes_card.py"/>
        <source>changed</source>
        <translation>змінено</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/changes_card.py"/>
        <source>erased for good</source>
        <translation>стерто назавжди</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/model.py"/>
        <source>on record</source>
        <translation>запротокольовано</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/changes_card.py"/>
        <source>put into the bin</source>
        <translation>переміщено до кошика</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/model.py"/>
        <source>redone</source>
        <translation>повторено</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/model.py"/>
        <source>taken back</source>
        <translation>відкликано</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/changes_card.py"/>
        <source>taken out</source>
        <translation>вилучено</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/model.py"/>
        <source>undone</source>
        <translation>скасовано</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="vanished">Скасувати</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <location filename="../../ui/views/history/list_view.py"/>
        <source>History</source>
        <translation>Історія</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <location filename="../../ui/views/history/page.py"/>
        <source>No gesture in the history is as the filters above want it.</source>
        <translation>В історії немає дії, що відповідала б фільтрам угорі.</translation>
    </message>
    <message>
        <location filename="../../ui/views/history/page.py"/>
        <source>Nothing here</source>
        <translation>Тут нічого немає</translation>
    </message>
</context>
<context>
    <name>ImageView</name>
    <message>
        <location filename="../../ui/documents/picture/image_view.py"/>
        <source>Arrows move it, Shift+arrows resize it, a mark key keeps it, Esc drops it</source>
        <translation>Стрілки рухають її, Shift+стрілки змінюють розмір, клавіша позначення зберігає, Esc відкидає</translation>
    </message>
    <message>
        <location filename="../../ui/documents/picture/image_view.py"/>
        <source>Chosen: {kind}, {title}</source>
        <translation>Вибрано: {kind}, {title}</translation>
    </message>
    <message>
        <location filename="../../ui/documents/picture/image_view.py"/>
        <source>Draw a rectangle on the picture to mark a region; Insert starts one by key.</source>
        <translation>Накресліть прямокутник на зображенні, щоб позначити ділянку; Insert починає з клавіатури.</translation>
    </message>
    <message>
        <location filename="../../ui/documents/picture/image_view.py"/>
        <source>Picture</source>
        <translation>Зображення</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <location filename="../../ui/workspace/importing.py"/>
        <source>Cancelled while the files were counted; none was imported</source>
        <translation>Скасовано під час підрахунку файлів; нічого не імпортовано</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/importing.py"/>
        <source>Importing</source>
        <translation>Імпорт</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/importing.py"/>
        <source>Nothing was imported</source>
        <translation>Нічого не імпортовано</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/importing.py"/>
        <source>Pasted picture</source>
        <translation>Вставлене зображення</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/importing.py"/>
        <source>Pasting</source>
        <translation>Вставлення</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/importing.py"/>
        <source>There is no text, picture or file to paste.</source>
        <translation>Немає тексту, зображення чи файлу, щоб вставити.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/workspace/importing.py"/>
        <source>cancelled ({} files left out)</source>
        <extracomment>For 1: cancelled ({} file left out)</extracomment>
        <translation>
            <numerusform>скасовано (пропущено {} файл)</numerusform>
            <numerusform>скасовано (пропущено {} файли)</numerusform>
            <numerusform>скасовано (пропущено {} файлів)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/workspace/importing.py"/>
        <source>{} files could not be read</source>
        <extracomment>For 1: {} file could not be read</extracomment>
        <translation>
            <numerusform>{} файл не вдалося прочитати</numerusform>
            <numerusform>{} файли не вдалося прочитати</numerusform>
            <numerusform>{} файлів не вдалося прочитати</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/workspace/importing.py"/>
        <source>{} sources imported</source>
        <extracomment>For 1: {} source imported</extracomment>
        <translation>
            <numerusform>імпортовано {} джерело</numerusform>
            <numerusform>імпортовано {} джерела</numerusform>
            <numerusform>імпортовано {} джерел</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/workspace/importing.py"/>
        <source>{} sources were there already</source>
        <extracomment>For 1: {} source was there already</extracomment>
        <translation>
            <numerusform>{} джерело вже було</numerusform>
            <numerusform>{} джерела вже були</numerusform>
            <numerusform>{} джерел уже було</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <location filename="../../ui/panels/inspector/page.py"/>
        <source>All mentions of the name</source>
        <translation>Усі згадки імені</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>As of (EDTF)</source>
        <translation>Станом на (EDTF)</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Circumstance</source>
        <translation>Обставини</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Collected</source>
        <translation>Отримано</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Collected by</source>
        <translation>Хто отримав</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Colour</source>
        <translation>Колір</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/assessment.py"/>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Confidence</source>
        <translation>Впевненість</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Count</source>
        <translation>Кількість</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Custody</source>
        <translation>Збереження</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Description</source>
        <translation>Опис</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Figure</source>
        <translation>Число</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Form</source>
        <translation>Форма</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Held in the case</source>
        <translation>Є у справі</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/sections.py"/>
        <source>History of this record</source>
        <translation>Історія цього запису</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>How</source>
        <translation>Як</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/assessment.py"/>
        <source>Information</source>
        <translation>Інформація</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/inspector.py"/>
        <source>Inspector</source>
        <translation>Інспектор</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Key</source>
        <translation>Клавіша</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Latitude</source>
        <translation>Широта</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/assessment.py"/>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Likelihood</source>
        <translation>Імовірність</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Longitude</source>
        <translation>Довгота</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Modality</source>
        <translation>Модальність</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Place</source>
        <translation>Місце</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Protected</source>
        <translation>Захищено</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Pseudonym</source>
        <translation>Псевдонім</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Published</source>
        <translation>Опубліковано</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Publisher</source>
        <translation>Видавець</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/assessment.py"/>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Rationale</source>
        <translation>Обґрунтування</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Reading status</source>
        <translation>Стан читання</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/tagged.py"/>
        <source>Region of a picture</source>
        <translation>Ділянка зображення</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Reliability</source>
        <translation>Надійність</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Said on</source>
        <translation>Коли сказано</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/inspector.py"/>
        <source>Select a mark, a source or a record: what is known of it stands here.</source>
        <translation>Виберіть позначку, джерело чи запис: тут буде все, що про них відомо.</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/assessment.py"/>
        <source>Source</source>
        <translation>Джерело</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Source descriptor</source>
        <translation>Характеристика джерела</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Speaks of</source>
        <translation>Про що йдеться</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/assessment.py"/>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Status</source>
        <translation>Стан</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>What would change it</source>
        <translation>Що змінило б висновок</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>When</source>
        <translation>Коли</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/assessment.py"/>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>not given</source>
        <translation>не вказано</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/assessment.py"/>
        <location filename="../../ui/panels/inspector/specs.py"/>
        <source>not graded</source>
        <translation>без оцінки</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <location filename="../../ui/main_window/keeping.py"/>
        <source>Show folder</source>
        <translation>Показати теку</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <location filename="../../ui/panels/inspector/tag_fields.py"/>
        <source>none</source>
        <translation>немає</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <location filename="../../ui/actions/recording.py"/>
        <source>This key moves, chooses or types everywhere; choose one that does not.</source>
        <translation>Ця клавіша всюди рухає, вибирає або друкує; виберіть іншу.</translation>
    </message>
    <message>
        <location filename="../../ui/actions/recording.py"/>
        <source>This key opens the menu {}; choose another one.</source>
        <translation>Ця клавіша відкриває меню {}; виберіть іншу.</translation>
    </message>
</context>
<context>
    <name>KeysList</name>
    <message>
        <location filename="../../ui/dialogs/keys_list.py"/>
        <source>Actions and their keys</source>
        <translation>Дії та їхні клавіші</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/keys_list.py"/>
        <source>Press the new key – Esc keeps the old one</source>
        <translation>Натисніть нову клавішу – Esc залишає стару</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/keys_list.py"/>
        <source>yours</source>
        <translation>ваша</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <location filename="../../ui/dialogs/keys_page.py"/>
        <source>Add a key</source>
        <translation>Додати клавішу</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/keys_page.py"/>
        <source>Change</source>
        <translation>Змінити</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/keys_page.py"/>
        <source>Enter or a click on a key changes it. Letters, digits and [ ] count by their place: with a Cyrillic, Arabic or Korean layout the same keys do the same.</source>
        <translation>Enter або клацання на клавіші змінює її. Літери, цифри та [ ] важать за місцем: з кирилицею, арабською чи корейською розкладкою ті самі клавіші роблять те саме.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/keys_page.py"/>
        <source>Find an action or a key</source>
        <translation>Знайти дію або клавішу</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/keys_page.py"/>
        <source>Keys</source>
        <translation>Клавіші</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/keys_page.py"/>
        <source>No key</source>
        <translation>Без клавіші</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/keys_page.py"/>
        <source>Reset</source>
        <translation>Скинути</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/keys_page.py"/>
        <source>Reset all</source>
        <translation>Скинути всі</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/keys_page.py"/>
        <source>Take it over</source>
        <translation>Перебрати</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/keys_page.py"/>
        <source>{key} can not be given away; it does this: {names}.</source>
        <translation>{key} не можна віддати; вона робить ось що: {names}.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/keys_page.py"/>
        <source>{key} does this already: {names}.</source>
        <translation>{key} уже робить ось що: {names}.</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <location filename="../../app/phrases/kinds.py"/>
        <source>assessment|assessments</source>
        <translation>оцінка|оцінки|оцінок</translation>
    </message>
    <message>
        <location filename="../../app/phrases/kinds.py"/>
        <source>claim|claims</source>
        <translation>твердження|твердження|тверджень</translation>
    </message>
    <message>
        <location filename="../../app/phrases/kinds.py"/>
        <source>collection|collections</source>
        <translation>добірка|добірки|добірок</translation>
    </message>
    <message>
        <location filename="../../app/phrases/kinds.py"/>
        <source>event|events</source>
        <translation>подія|події|подій</translation>
    </message>
    <message>
        <location filename="../../app/phrases/kinds.py"/>
        <source>exhibit|exhibits</source>
        <translation>доказ|докази|доказів</translation>
    </message>
    <message>
        <location filename="../../app/phrases/kinds.py"/>
        <source>fact|facts</source>
        <translation>факт|факти|фактів</translation>
    </message>
    <message>
        <location filename="../../app/phrases/kinds.py"/>
        <source>judgment|judgments</source>
        <translation>судження|судження|суджень</translation>
    </message>
    <message>
        <location filename="../../app/phrases/kinds.py"/>
        <source>link|links</source>
        <translation>зв’язок|зв’язки|зв’язків</translation>
    </message>
    <message>
        <location filename="../../app/phrases/kinds.py"/>
        <source>mark|marks</source>
        <translation>позначка|позначки|позначок</translation>
    </message>
    <message>
        <location filename="../../app/phrases/kinds.py"/>
        <source>organisation|organisations</source>
        <translation>організація|організації|організацій</translation>
    </message>
    <message>
        <location filename="../../app/phrases/kinds.py"/>
        <source>person|people</source>
        <translation>особа|особи|осіб</translation>
    </message>
    <message>
        <location filename="../../app/phrases/kinds.py"/>
        <source>place|places</source>
        <translation>місце|місця|місць</translation>
    </message>
    <message>
        <location filename="../../app/phrases/kinds.py"/>
        <source>question|questions</source>
        <translation>питання|питання|питань</translation>
    </message>
    <message>
        <location filename="../../app/phrases/kinds.py"/>
        <source>source|sources</source>
        <translation>джерело|джерела|джерел</translation>
    </message>
    <message>
        <location filename="../../app/phrases/kinds.py"/>
        <source>tag|tags</source>
        <translation>мітка|мітки|міток</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <location filename="../../ui/language.py"/>
        <source>As the system</source>
        <translation>Як у системі</translation>
    </message>
</context>
<context>
    <name>LanguageChange</name>
    <message>
        <location filename="../../ui/main_window/language_change.py"/>
        <source>The window changes its language once all is stored.</source>
        <translation>Вікно змінить мову, щойно все буде збережено.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/language_change.py"/>
        <source>The window changes its language once this is done: {}.</source>
        <translation>Вікно змінить мову, щойно завершиться: {}.</translation>
    </message>
</context>
<context>
    <name>LayerForm</name>
    <message>
        <location filename="../../ui/dialogs/layer_form.py"/>
        <source>A person, or the name of a tool.</source>
        <translation>Особа або назва інструмента.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/layer_form.py"/>
        <source>A text or Word file</source>
        <translation>Файл тексту або Word</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/layer_form.py"/>
        <source>Add</source>
        <translation>Додати</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/layer_form.py"/>
        <source>Add a text to {}</source>
        <translation>Додати текст до {}</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/layer_form.py"/>
        <source>Another text</source>
        <translation>Інший текст</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/layer_form.py"/>
        <source>Choose the file that holds the text.</source>
        <translation>Виберіть файл, у якому є текст.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/layer_form.py"/>
        <source>Choose…</source>
        <translation>Вибрати…</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/layer_form.py"/>
        <source>Its tag, such as uk, ar or zh-Hans.</source>
        <translation>Її код, наприклад uk, ar або zh-Hans.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/layer_form.py"/>
        <source>Its words</source>
        <translation>Його слова</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/layer_form.py"/>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/layer_form.py"/>
        <source>Made by</source>
        <translation>Хто створив</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/layer_form.py"/>
        <source>Nothing was copied: copy the text first, or choose a file.</source>
        <translation>Нічого не скопійовано: спершу скопіюйте текст або виберіть файл.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/layer_form.py"/>
        <source>Text in the picture (OCR)</source>
        <translation>Текст на зображенні (OCR)</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/layer_form.py"/>
        <source>The text is kept exactly as it is now and never changes, so that marks in it stay where they are.</source>
        <translation>Текст зберігається точно таким, як зараз, і ніколи не змінюється, тож позначки в ньому лишаються на місці.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/layer_form.py"/>
        <source>Transcript</source>
        <translation>Розшифровка</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/layer_form.py"/>
        <source>Translation</source>
        <translation>Переклад</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/layer_form.py"/>
        <source>What it is</source>
        <translation>Що це</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/layer_form.py"/>
        <source>What was copied (nothing)</source>
        <translation>Скопійоване (нічого)</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/dialogs/layer_form.py"/>
        <source>What was copied: {} words</source>
        <extracomment>For 1: What was copied: {} word</extracomment>
        <translation>
            <numerusform>Скопійоване: {} слово</numerusform>
            <numerusform>Скопійоване: {} слова</numerusform>
            <numerusform>Скопійоване: {} слів</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Layers</name>
    <message>
        <location filename="../../ui/workspace/layers.py"/>
        <source>Add one…</source>
        <translation>Додати…</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/layers.py"/>
        <source>Adding text</source>
        <translation>Додавання тексту</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/layers.py"/>
        <source>Texts</source>
        <translation>Тексти</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/layers.py"/>
        <source>The text to add</source>
        <translation>Текст, який додати</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/layers.py"/>
        <source>This source has no second text</source>
        <translation>Це джерело не має другого тексту</translation>
    </message>
    <message>
        <location filename="../../ui/models/layer_names.py"/>
        <source>{name}, {number}</source>
        <translation>{name}, {number}</translation>
    </message>
    <message>
        <location filename="../../ui/models/layer_names.py"/>
        <source>{role} ({language})</source>
        <translation>{role} ({language})</translation>
    </message>
</context>
<context>
    <name>Liking</name>
    <message>
        <location filename="../../ui/main_window/liking.py"/>
        <source>Keep backups in</source>
        <translation>Де зберігати резервні копії</translation>
    </message>
</context>
<context>
    <name>LinkPopup</name>
    <message>
        <location filename="../../ui/popups/link_popup.py"/>
        <source>Link {} …</source>
        <translation>Зв’язати {} …</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>asserted by</source>
        <translation>стверджує</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>asserts</source>
        <translation>стверджує, що</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>context for</source>
        <translation>контекст для</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>contradicted by</source>
        <translation>має суперечність у</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>contradicts</source>
        <translation>суперечить</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>corroborated by</source>
        <translation>узгоджується з</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>corroborates</source>
        <translation>узгоджується з</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>derives from</source>
        <translation>походить від</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>has context</source>
        <translation>має контекст</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>has member</source>
        <translation>має учасника</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>has part</source>
        <translation>має частину</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>member of</source>
        <translation>входить до</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>origin of</source>
        <translation>є джерелом для</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>part of</source>
        <translation>частина</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>qualified by</source>
        <translation>уточнено в</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>qualifies</source>
        <translation>уточнює</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>refuted by</source>
        <translation>спростовано в</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>refutes</source>
        <translation>спростовує</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>related to</source>
        <translation>стосується</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>relayed by</source>
        <translation>передано через</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>relays</source>
        <translation>передає</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>responded to by</source>
        <translation>має відповідь у</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>responds to</source>
        <translation>відповідає на</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>same as</source>
        <translation>те саме, що</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>supported by</source>
        <translation>підтверджено в</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>supports</source>
        <translation>підтверджує</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>updated by</source>
        <translation>оновлено в</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>updates</source>
        <translation>оновлює</translation>
    </message>
</context>
<context>
    <name>LinksSection</name>
    <message>
        <location filename="../../ui/panels/inspector/lists.py"/>
        <source>+ Link (L)</source>
        <translation>+ Зв’язок (L)</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/lists.py"/>
        <source>Against</source>
        <translation>Проти</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/lists.py"/>
        <source>For</source>
        <translation>За</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/lists.py"/>
        <source>Links</source>
        <translation>Зв’язки</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/lists.py"/>
        <source>Menu of the link {}</source>
        <translation>Меню зв’язку {}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/panels/inspector/lists.py"/>
        <source>{} origins</source>
        <extracomment>For 1: {} origin</extracomment>
        <translation>
            <numerusform>{} походження</numerusform>
            <numerusform>{} походження</numerusform>
            <numerusform>{} походжень</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListWindow</name>
    <message>
        <location filename="../../ui/dialogs/list_window.py"/>
        <source>Copy all</source>
        <translation>Копіювати все</translation>
    </message>
</context>
<context>
    <name>LockedPage</name>
    <message>
        <location filename="../../ui/main_window/locked_page.py"/>
        <source>Close case</source>
        <translation>Закрити справу</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/locked_page.py"/>
        <source>Locked</source>
        <translation>Заблоковано</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/locked_page.py"/>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/locked_page.py"/>
        <source>Passphrase</source>
        <translation>Парольна фраза</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/locked_page.py"/>
        <source>Type the passphrase of the case.</source>
        <translation>Введіть парольну фразу справи.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/locked_page.py"/>
        <source>What was done is stored. The key is forgotten until you type it.</source>
        <translation>Зроблене збережено. Ключ забуто, доки ви його не введете.</translation>
    </message>
</context>
<context>
    <name>Locking</name>
    <message>
        <location filename="../../ui/main_window/locking.py"/>
        <source>%s was stopped; what was finished is in the case.</source>
        <translation>%s зупинено; завершене є у справі.</translation>
    </message>
</context>
<context>
    <name>LogWindow</name>
    <message>
        <location filename="../../ui/dialogs/log_window.py"/>
        <source>Copy all</source>
        <translation>Копіювати все</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/log_window.py"/>
        <source>Log</source>
        <translation>Журнал програми</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/log_window.py"/>
        <source>The log is empty.</source>
        <translation>Журнал програми порожній.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/log_window.py"/>
        <source>The log says what the program did and where it failed; nothing of a case.</source>
        <translation>Журнал каже, що програма робила і де сталася помилка; про справу – нічого.</translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <location filename="../../ui/workspace/making.py"/>
        <source>New claim</source>
        <translation>Нове твердження</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/making.py"/>
        <source>New collection</source>
        <translation>Нова добірка</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/making.py"/>
        <source>New event</source>
        <translation>Нова подія</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/making.py"/>
        <source>New exhibit</source>
        <translation>Новий доказ</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/making.py"/>
        <source>New organisation</source>
        <translation>Нова організація</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/making.py"/>
        <source>New person</source>
        <translation>Нова особа</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/making.py"/>
        <source>New place</source>
        <translation>Нове місце</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/making.py"/>
        <source>New question</source>
        <translation>Нове питання</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/making.py"/>
        <source>New source</source>
        <translation>Нове джерело</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/making.py"/>
        <source>New tag</source>
        <translation>Нова мітка</translation>
    </message>
</context>
<context>
    <name>ManualPage</name>
    <message>
        <location filename="../../ui/dialogs/manual_window.py"/>
        <source>Chapter</source>
        <translation>Розділ</translation>
    </message>
</context>
<context>
    <name>ManualWindow</name>
    <message>
        <location filename="../../ui/dialogs/manual_window.py"/>
        <source>Chapters</source>
        <translation>Розділи</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/manual_window.py"/>
        <source>Find in this chapter</source>
        <translation>Знайти в цьому розділі</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/manual_window.py"/>
        <source>Manual</source>
        <translation>Посібник</translation>
    </message>
</context>
<context>
    <name>MarkBar</name>
    <message>
        <location filename="../../ui/documents/mark_bar.py"/>
        <source>Claim</source>
        <translation>Твердження</translation>
    </message>
    <message>
        <location filename="../../ui/documents/mark_bar.py"/>
        <source>Evidence</source>
        <translation>Доказ</translation>
    </message>
    <message>
        <location filename="../../ui/documents/mark_bar.py"/>
        <source>Link</source>
        <translation>Зв’язок</translation>
    </message>
    <message>
        <location filename="../../ui/documents/mark_bar.py"/>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <location filename="../../ui/documents/mark_bar.py"/>
        <source>Person</source>
        <translation>Особа</translation>
    </message>
    <message>
        <location filename="../../ui/documents/mark_bar.py"/>
        <source>Tag</source>
        <translation>Мітка</translation>
    </message>
    <message>
        <location filename="../../ui/documents/mark_bar.py"/>
        <source>Text layer</source>
        <translation>Шар тексту</translation>
    </message>
</context>
<context>
    <name>MarkChooser</name>
    <message>
        <location filename="../../ui/documents/text/mark_chooser.py"/>
        <source>Marks that lie over each other here</source>
        <translation>Позначки, що перекриваються тут</translation>
    </message>
    <message>
        <location filename="../../ui/documents/text/mark_chooser.py"/>
        <source>{marks}: arrows choose one</source>
        <translation>{marks}: вибирають стрілками</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/documents/text/mark_chooser.py"/>
        <source>{} marks lie here</source>
        <extracomment>For 1: {} mark lies here</extracomment>
        <translation>
            <numerusform>тут {} позначка</numerusform>
            <numerusform>тут {} позначки</numerusform>
            <numerusform>тут {} позначок</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkMenu</name>
    <message>
        <location filename="../../ui/workspace/mark_menu.py"/>
        <source>Detach from the mark</source>
        <translation>Відкріпити від позначки</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/mark_menu.py"/>
        <source>Mark without a record</source>
        <translation>Позначка без запису</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/mark_menu.py"/>
        <source>Open {}</source>
        <translation>Відкрити {}</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/mark_menu.py"/>
        <source>Reword</source>
        <translation>Переформулювати</translation>
    </message>
</context>
<context>
    <name>MarkSigns</name>
    <message>
        <location filename="../../ui/documents/mark_signs.py"/>
        <source>Claim</source>
        <translation>Твердження</translation>
    </message>
    <message>
        <location filename="../../ui/documents/mark_signs.py"/>
        <source>Event</source>
        <translation>Подія</translation>
    </message>
    <message>
        <location filename="../../ui/documents/mark_signs.py"/>
        <source>Evidence</source>
        <translation>Доказ</translation>
    </message>
    <message>
        <location filename="../../ui/documents/mark_signs.py"/>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <location filename="../../ui/documents/mark_signs.py"/>
        <source>Organisation</source>
        <translation>Організація</translation>
    </message>
    <message>
        <location filename="../../ui/documents/mark_signs.py"/>
        <source>Person</source>
        <translation>Особа</translation>
    </message>
    <message>
        <location filename="../../ui/documents/mark_signs.py"/>
        <source>Place</source>
        <translation>Місце</translation>
    </message>
    <message>
        <location filename="../../ui/documents/mark_signs.py"/>
        <source>Tag</source>
        <translation>Мітка</translation>
    </message>
</context>
<context>
    <name>MarkTelling</name>
    <message>
        <location filename="../../ui/documents/text/mark_telling.py"/>
        <source>{kind}: {title}</source>
        <translation>{kind}: {title}</translation>
    </message>
    <message>
        <location filename="../../ui/documents/text/mark_telling.py"/>
        <source>{mark}. {more}</source>
        <translation>{mark}. {more}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/documents/text/mark_telling.py"/>
        <source>{} more marks here</source>
        <extracomment>For 1: {} more mark here</extracomment>
        <translation>
            <numerusform>тут ще {} позначка</numerusform>
            <numerusform>тут ще {} позначки</numerusform>
            <numerusform>тут ще {} позначок</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <location filename="../../ui/workspace/marking.py"/>
        <source>Mark all</source>
        <translation>Позначити всі</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/marking.py"/>
        <source>New person</source>
        <translation>Нова особа</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/tag_popup.py"/>
        <source>New tag</source>
        <translation>Нова мітка</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/marking.py"/>
        <source>Show</source>
        <translation>Показати</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/workspace/marking.py"/>
        <source>{} more mentions in this text</source>
        <extracomment>For 1: {} more mention in this text</extracomment>
        <translation>
            <numerusform>ще {} згадка в цьому тексті</numerusform>
            <numerusform>ще {} згадки в цьому тексті</numerusform>
            <numerusform>ще {} згадок у цьому тексті</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Mentions</name>
    <message>
        <location filename="../../ui/workspace/mentions.py"/>
        <source>All sources</source>
        <translation>Усі джерела</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/mentions.py"/>
        <source>Mentions</source>
        <translation>Згадки</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/mentions.py"/>
        <source>This source</source>
        <translation>Це джерело</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/mentions.py"/>
        <source>This text</source>
        <translation>Цей текст</translation>
    </message>
    <message>
        <location filename="../../ui/views/mentions/words.py"/>
        <source>another form</source>
        <translation>інша форма</translation>
    </message>
    <message>
        <location filename="../../ui/views/mentions/words.py"/>
        <source>marked</source>
        <translation>позначено</translation>
    </message>
    <message>
        <location filename="../../ui/views/mentions/words.py"/>
        <source>or {}</source>
        <translation>або {}</translation>
    </message>
    <message>
        <location filename="../../ui/views/mentions/words.py"/>
        <source>part of the name</source>
        <translation>частина імені</translation>
    </message>
    <message>
        <location filename="../../ui/views/mentions/words.py"/>
        <source>spelled otherwise</source>
        <translation>інше написання</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/workspace/mentions.py"/>
        <source>{} mentions are marked.</source>
        <extracomment>For 1: {} mention is marked.</extracomment>
        <translation>
            <numerusform>Позначено {} згадку.</numerusform>
            <numerusform>Позначено {} згадки.</numerusform>
            <numerusform>Позначено {} згадок.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="vanished">Скасувати</translation>
    </message>
</context>
<context>
    <name>MentionsList</name>
    <message>
        <location filename="../../ui/views/mentions/list_view.py"/>
        <source>Mentions</source>
        <translation>Згадки</translation>
    </message>
</context>
<context>
    <name>MentionsView</name>
    <message>
        <location filename="../../ui/views/mentions/page.py"/>
        <source>Check all</source>
        <translation>Вибрати всі</translation>
    </message>
    <message>
        <location filename="../../ui/views/mentions/page.py"/>
        <source>Check all, or only what is sure</source>
        <translation>Вибрати всі або лише певні</translation>
    </message>
    <message>
        <location filename="../../ui/views/mentions/page.py"/>
        <source>How far the search is</source>
        <translation>Як далеко просунувся пошук</translation>
    </message>
    <message>
        <location filename="../../ui/views/mentions/page.py"/>
        <source>Mark what is checked</source>
        <translation>Позначити вибране</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/views/mentions/page.py"/>
        <source>Mark {} mentions</source>
        <extracomment>For 1: Mark {} mention</extracomment>
        <translation>
            <numerusform>Позначити {} згадку</numerusform>
            <numerusform>Позначити {} згадки</numerusform>
            <numerusform>Позначити {} згадок</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/views/mentions/page.py"/>
        <source>Mentions of {}</source>
        <translation>Згадки: {}</translation>
    </message>
    <message>
        <location filename="../../ui/views/mentions/page.py"/>
        <source>Neither its names nor other forms of them stand here without a mark.</source>
        <translation>Ні її імена, ні інші їх форми не стоять тут без позначки.</translation>
    </message>
    <message>
        <location filename="../../ui/views/mentions/page.py"/>
        <source>No further mentions</source>
        <translation>Більше згадок немає</translation>
    </message>
    <message>
        <location filename="../../ui/views/mentions/page.py"/>
        <source>Stop</source>
        <translation>Зупинити</translation>
    </message>
    <message>
        <location filename="../../ui/views/mentions/page.py"/>
        <source>Where to look</source>
        <translation>Де шукати</translation>
    </message>
    <message>
        <location filename="../../ui/views/mentions/page.py"/>
        <source>there are more: mark these, then look again</source>
        <translation>є ще: позначте ці, а тоді шукайте знову</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/views/mentions/page.py"/>
        <source>{} marked</source>
        <translation>
            <numerusform>позначено {}</numerusform>
            <numerusform>позначено {}</numerusform>
            <numerusform>позначено {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/views/mentions/page.py"/>
        <source>{} mentions</source>
        <extracomment>For 1: {} mention</extracomment>
        <translation>
            <numerusform>{} згадка</numerusform>
            <numerusform>{} згадки</numerusform>
            <numerusform>{} згадок</numerusform>
        </translation>
    </message>
    <message>
        <source>Check all, or only what is sure (Ctrl+A)</source>
        <translation type="vanished">Вибрати всі або лише певні (Ctrl+A)</translation>
    </message>
    <message>
        <source>Mark what is checked (Ctrl+Enter)</source>
        <translation type="vanished">Позначити вибране (Ctrl+Enter)</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <location filename="../../ui/main_window/message_bar.py"/>
        <source>Put away (Esc)</source>
        <translation>Прибрати (Esc)</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/message_bar.py"/>
        <source>Put the message away</source>
        <translation>Прибрати повідомлення</translation>
    </message>
</context>
<context>
    <name>ModalPrompts</name>
    <message>
        <location filename="../../ui/prompts.py"/>
        <source>All files</source>
        <translation>Усі файли</translation>
    </message>
</context>
<context>
    <name>Months</name>
    <message>
        <location filename="../../app/dates.py"/>
        <source>April</source>
        <translation>квітень</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>August</source>
        <translation>серпень</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>December</source>
        <translation>грудень</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>February</source>
        <translation>лютий</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>January</source>
        <translation>січень</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>July</source>
        <translation>липень</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>June</source>
        <translation>червень</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>March</source>
        <translation>березень</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>May</source>
        <translation>травень</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>November</source>
        <translation>листопад</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>October</source>
        <translation>жовтень</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>September</source>
        <translation>вересень</translation>
    </message>
</context>
<context>
    <name>Months of days</name>
    <message>
        <location filename="../../app/dates.py"/>
        <source>April</source>
        <translation>квітня</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>August</source>
        <translation>серпня</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>December</source>
        <translation>грудня</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>February</source>
        <translation>лютого</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>January</source>
        <translation>січня</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>July</source>
        <translation>липня</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>June</source>
        <translation>червня</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>March</source>
        <translation>березня</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>May</source>
        <translation>травня</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>November</source>
        <translation>листопада</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>October</source>
        <translation>жовтня</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>September</source>
        <translation>вересня</translation>
    </message>
</context>
<context>
    <name>NamesSection</name>
    <message>
        <location filename="../../ui/panels/inspector/names.py"/>
        <source>Further names</source>
        <translation>Інші імена</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/names.py"/>
        <source>one name a line, in any script</source>
        <translation>одне ім’я в рядку, будь-яким письмом</translation>
    </message>
</context>
<context>
    <name>Namesakes</name>
    <message>
        <location filename="../../ui/workspace/namesakes.py"/>
        <source>No other mention of “{}” in this text.</source>
        <translation>У цьому тексті немає інших згадок «{}».</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/namesakes.py"/>
        <source>Select a name, or a mark of somebody, first.</source>
        <translation>Спершу виділіть ім’я або виберіть позначку особи.</translation>
    </message>
</context>
<context>
    <name>NewCaseForm</name>
    <message>
        <location filename="../../ui/dialogs/case_forms.py"/>
        <source>A case needs a title.</source>
        <translation>Справі потрібна назва.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/case_forms.py"/>
        <source>Change…</source>
        <translation>Змінити…</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/case_forms.py"/>
        <source>Create case</source>
        <translation>Створити справу</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/case_forms.py"/>
        <source>Encrypts the whole file. Leave it empty for none; a forgotten one can not be recovered.</source>
        <translation>Шифрує весь файл. Лишіть порожньою, якщо не треба; забуту відновити неможливо.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/case_forms.py"/>
        <source>Handling marking</source>
        <translation>Гриф</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/case_forms.py"/>
        <source>Investigator</source>
        <translation>Слідчий</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/case_forms.py"/>
        <source>Kept in</source>
        <translation>Зберігати в</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/case_forms.py"/>
        <source>New case</source>
        <translation>Нова справа</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/case_forms.py"/>
        <source>Passphrase</source>
        <translation>Парольна фраза</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/case_forms.py"/>
        <source>Stands on every page of the report.</source>
        <translation>Стоїть на кожній сторінці звіту.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/case_forms.py"/>
        <source>There is a file already at that place. Choose another name for it.</source>
        <translation>У цьому місці вже є файл. Виберіть для нього іншу назву.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/case_forms.py"/>
        <source>Title</source>
        <translation>Назва</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/case_forms.py"/>
        <source>What it is about</source>
        <translation>Про що вона</translation>
    </message>
</context>
<context>
    <name>NewFactLine</name>
    <message>
        <location filename="../../ui/panels/inspector/facts.py"/>
        <source>Property of a new fact</source>
        <translation>Властивість нового факту</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/facts.py"/>
        <source>Value of a new fact</source>
        <translation>Значення нового факту</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/facts.py"/>
        <source>born, role …</source>
        <translation>народження, посада …</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/facts.py"/>
        <source>what is so</source>
        <translation>яка вона</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <location filename="../../ui/dialogs/passphrase_forms.py"/>
        <source>New passphrase</source>
        <translation>Нова парольна фраза</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/passphrase_forms.py"/>
        <source>Once more</source>
        <translation>Ще раз</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/passphrase_forms.py"/>
        <source>Strength</source>
        <translation>Надійність</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/passphrase_forms.py"/>
        <source>The two passphrases are not the same.</source>
        <translation>Парольні фрази не збігаються.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/passphrase_forms.py"/>
        <source>Type the new passphrase.</source>
        <translation>Введіть нову парольну фразу.</translation>
    </message>
</context>
<context>
    <name>NotePainter</name>
    <message>
        <location filename="../../ui/documents/text/note_painting.py"/>
        <source>Write a note …</source>
        <translation>Напишіть нотатку …</translation>
    </message>
</context>
<context>
    <name>NoteWriting</name>
    <message>
        <location filename="../../ui/documents/text/note_writing.py"/>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <location filename="../../ui/documents/text/note_writing.py"/>
        <source>Note of the mark</source>
        <translation>Нотатка позначки</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <location filename="../../ui/workspace/notes.py"/>
        <source>Notes</source>
        <translation>Нотатки</translation>
    </message>
</context>
<context>
    <name>NotesPage</name>
    <message>
        <location filename="../../ui/views/notes/page.py"/>
        <source>Notes on the case</source>
        <translation>Нотатки до справи</translation>
    </message>
    <message>
        <location filename="../../ui/views/notes/page.py"/>
        <source>What the case is about, what is to be done, what to watch for …</source>
        <translation>Про що справа, що треба зробити, на що зважати …</translation>
    </message>
</context>
<context>
    <name>Originals</name>
    <message>
        <location filename="../../ui/workspace/originals.py"/>
        <source>Files of any kind</source>
        <translation>Будь-які файли</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/originals.py"/>
        <source>Save a copy of the original of {}</source>
        <translation>Збереження копії оригіналу {}</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/originals.py"/>
        <source>Saving the original</source>
        <translation>Збереження оригіналу</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/originals.py"/>
        <source>Show folder</source>
        <translation>Показати теку</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/originals.py"/>
        <source>The original</source>
        <translation>Оригінал</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/originals.py"/>
        <source>The original is saved and on record: {}.</source>
        <translation>Оригінал збережено й запротокольовано: {}.</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/originals.py"/>
        <source>The original is saved and on record: {}. It shows protected people unmasked.</source>
        <translation>Оригінал збережено й запротокольовано: {}. Захищених осіб у ньому не приховано.</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/originals.py"/>
        <source>{what}: {file}</source>
        <translation>{what}: {file}</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <location filename="../../ui/paper/paper_items.py"/>
        <source>All people stand here under their real names.</source>
        <translation>Усі особи подано тут під справжніми іменами.</translation>
    </message>
    <message>
        <location filename="../../ui/paper/paper_items.py"/>
        <source>Marks in this text</source>
        <translation>Позначки в цьому тексті</translation>
    </message>
    <message>
        <location filename="../../ui/paper/paper_painting.py"/>
        <source>Page {page} of {pages}</source>
        <translation>Сторінка {page} з {pages}</translation>
    </message>
    <message>
        <location filename="../../ui/paper/paper_items.py"/>
        <source>Underlined are claims (solid), people (dashed), evidence (double), tags (dotted) and others (dash and dot); their signs stand at the right.</source>
        <translation>Підкреслено твердження (суцільно), осіб (штрихами), докази (подвійно), мітки (крапками) та інше (штрихпунктиром); їхні знаки стоять праворуч.</translation>
    </message>
    <message>
        <location filename="../../ui/paper/paper_layout.py"/>
        <source>page {}</source>
        <translation>сторінка {}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/paper/paper_items.py"/>
        <source>{} names of protected people are masked, in square brackets.</source>
        <extracomment>For 1: {} name of a protected person is masked, in square brackets.</extracomment>
        <translation>
            <numerusform>{} ім’я захищеної особи приховано, у квадратних дужках.</numerusform>
            <numerusform>{} імені захищених осіб приховано, у квадратних дужках.</numerusform>
            <numerusform>{} імен захищених осіб приховано, у квадратних дужках.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <location filename="../../ui/paper/paper_view.py"/>
        <source>Pages</source>
        <translation>Сторінки</translation>
    </message>
</context>
<context>
    <name>Parts of dates</name>
    <message>
        <location filename="../../app/dates.py"/>
        <source>day</source>
        <translation>день</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>month</source>
        <translation>місяць</translation>
    </message>
    <message>
        <location filename="../../app/dates.py"/>
        <source>year</source>
        <translation>рік</translation>
    </message>
</context>
<context>
    <name>PassagesSection</name>
    <message>
        <location filename="../../ui/panels/inspector/lists.py"/>
        <source>Passages and regions</source>
        <translation>Уривки й ділянки</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/lists.py"/>
        <source>Region of a picture</source>
        <translation>Ділянка зображення</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <location filename="../../ui/widgets/passphrase_field.py"/>
        <source>Hide what is typed</source>
        <translation>Сховати введене</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/passphrase_field.py"/>
        <source>Show what is typed</source>
        <translation>Показати введене</translation>
    </message>
</context>
<context>
    <name>PassphraseForm</name>
    <message>
        <location filename="../../ui/dialogs/passphrase_forms.py"/>
        <source>Change</source>
        <translation>Змінити</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/passphrase_forms.py"/>
        <source>Passphrase of the case</source>
        <translation>Парольна фраза справи</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/passphrase_forms.py"/>
        <source>Present passphrase</source>
        <translation>Теперішня парольна фраза</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/passphrase_forms.py"/>
        <source>Remove</source>
        <translation>Прибрати</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/passphrase_forms.py"/>
        <source>Remove it: the file is not encrypted</source>
        <translation>Зняти: файл не буде зашифровано</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/passphrase_forms.py"/>
        <source>Set another one</source>
        <translation>Встановити іншу</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/passphrase_forms.py"/>
        <source>Set passphrase</source>
        <translation>Встановити парольну фразу</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/passphrase_forms.py"/>
        <source>Type the passphrase that the case has now.</source>
        <translation>Введіть парольну фразу, яку справа має зараз.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/passphrase_forms.py"/>
        <source>What to do</source>
        <translation>Що зробити</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/passphrase_forms.py"/>
        <source>With a passphrase, all that the case file holds is encrypted, and so are its backups. A forgotten passphrase can not be recovered.</source>
        <translation>З парольною фразою все у файлі справи зашифровано, як і її резервні копії. Забуту парольну фразу відновити неможливо.</translation>
    </message>
</context>
<context>
    <name>PictureCanvas</name>
    <message>
        <location filename="../../ui/documents/picture/picture_canvas.py"/>
        <source>This picture cannot be shown; the log says why. Its original is kept as it is.</source>
        <translation>Це зображення не можна показати; причина – в журналі програми. Оригінал збережено як є.</translation>
    </message>
</context>
<context>
    <name>PictureStrip</name>
    <message>
        <location filename="../../ui/documents/picture/picture_strip.py"/>
        <source> of {count}</source>
        <translation> з {count}</translation>
    </message>
    <message>
        <location filename="../../ui/documents/picture/picture_strip.py"/>
        <source>Frame </source>
        <translation>Кадр </translation>
    </message>
    <message>
        <location filename="../../ui/documents/picture/picture_strip.py"/>
        <source>Frame of the picture</source>
        <translation>Кадр зображення</translation>
    </message>
    <message>
        <location filename="../../ui/documents/picture/picture_strip.py"/>
        <source>Frame of the picture (Page Up, Page Down)</source>
        <translation>Кадр зображення (Page Up, Page Down)</translation>
    </message>
    <message>
        <location filename="../../ui/documents/picture/picture_strip.py"/>
        <source>Regions {count}</source>
        <translation>Ділянки {count}</translation>
    </message>
    <message>
        <location filename="../../ui/documents/picture/picture_strip.py"/>
        <source>Show or hide the list of regions</source>
        <translation>Показати або сховати список ділянок</translation>
    </message>
    <message>
        <location filename="../../ui/documents/picture/picture_strip.py"/>
        <source>Size of the picture</source>
        <translation>Розмір зображення</translation>
    </message>
    <message>
        <location filename="../../ui/documents/picture/picture_strip.py"/>
        <source>What can be done</source>
        <translation>Що можна зробити</translation>
    </message>
    <message>
        <location filename="../../ui/documents/picture/picture_strip.py"/>
        <source>Zoom</source>
        <translation>Масштаб</translation>
    </message>
    <message>
        <location filename="../../ui/documents/picture/picture_strip.py"/>
        <source>{0} × {1} px</source>
        <translation>{0} × {1} пкс</translation>
    </message>
    <message>
        <location filename="../../ui/documents/picture/picture_strip.py"/>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
</context>
<context>
    <name>PreferencesForm</name>
    <message numerus="yes">
        <location filename="../../ui/dialogs/user_forms.py"/>
        <source>After {} minutes</source>
        <extracomment>For 1: After {} minute</extracomment>
        <translation>
            <numerusform>Через {} хвилину</numerusform>
            <numerusform>Через {} хвилини</numerusform>
            <numerusform>Через {} хвилин</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/user_forms.py"/>
        <source>As they are</source>
        <translation>Як є</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/user_forms.py"/>
        <source>Blurred until clicked</source>
        <translation>Розмиті, доки не клацнути</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/user_forms.py"/>
        <source>Colours</source>
        <translation>Кольори</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/user_forms.py"/>
        <source>For material that is hard to look at. Originals are never changed.</source>
        <translation>Для матеріалів, на які важко дивитися. Оригінали ніколи не змінюються.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/user_forms.py"/>
        <source>Grey until clicked</source>
        <translation>Сірі, доки не клацнути</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/user_forms.py"/>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/user_forms.py"/>
        <source>Lock the case</source>
        <translation>Блокувати справу</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/user_forms.py"/>
        <source>Never by itself</source>
        <translation>Ніколи сама</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/user_forms.py"/>
        <source>Of the window; reports and what is stored stay in English.</source>
        <translation>Лише вікна; звіти та все збережене – англійською.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/user_forms.py"/>
        <source>Pictures</source>
        <translation>Зображення</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/user_forms.py"/>
        <source>Preferences</source>
        <translation>Параметри</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/user_forms.py"/>
        <source>Recorded with each step from now on.</source>
        <translation>Записується з кожним кроком відтепер.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/user_forms.py"/>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/user_forms.py"/>
        <source>Text size</source>
        <translation>Розмір тексту</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/user_forms.py"/>
        <source>When nobody touched the keyboard or mouse; only a case with a passphrase.</source>
        <translation>Коли ніхто не торкається клавіатури чи миші; лише справу з парольною фразою.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/user_forms.py"/>
        <source>Your name</source>
        <translation>Ваше ім’я</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <location filename="../../ui/views/bin/preview.py"/>
        <source>Choose what you want to look at.</source>
        <translation>Виберіть, на що хочете поглянути.</translation>
    </message>
    <message>
        <location filename="../../ui/views/bin/preview.py"/>
        <source>Of {}</source>
        <translation>З: {}</translation>
    </message>
    <message>
        <location filename="../../ui/views/bin/preview.py"/>
        <source>Put into the bin: {time} · {who}</source>
        <translation>Переміщено до кошика: {time} · {who}</translation>
    </message>
    <message>
        <location filename="../../ui/views/bin/preview.py"/>
        <source>Went out of sight with it: {}</source>
        <translation>Разом із цим зникло: {}</translation>
    </message>
    <message>
        <location filename="../../ui/views/bin/preview.py"/>
        <source>What it says</source>
        <translation>Що в ньому сказано</translation>
    </message>
    <message>
        <location filename="../../ui/views/bin/preview.py"/>
        <source>and {} more</source>
        <translation>і ще {}</translation>
    </message>
</context>
<context>
    <name>PrintWindow</name>
    <message>
        <location filename="../../ui/dialogs/print_window.py"/>
        <source>How large pages are shown</source>
        <translation>Наскільки великими показано сторінки</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/print_window.py"/>
        <source>List of marks</source>
        <translation>Список позначок</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/print_window.py"/>
        <source>Page</source>
        <translation>Сторінка</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/print_window.py"/>
        <source>Paper</source>
        <translation>Папір</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/print_window.py"/>
        <source>Print the names of protected people too; that goes on record.</source>
        <translation>Друкувати й імена захищених осіб; це буде запротокольовано.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/print_window.py"/>
        <source>Print…</source>
        <translation>Друкувати…</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/print_window.py"/>
        <source>Real names</source>
        <translation>Справжні імена</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/print_window.py"/>
        <source>Save as PDF…</source>
        <translation>Зберегти як PDF…</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/print_window.py"/>
        <source>Setting the pages …</source>
        <translation>Верстання сторінок …</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/print_window.py"/>
        <source>Stop</source>
        <translation>Зупинити</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/print_window.py"/>
        <source>Writing the pages …</source>
        <translation>Запис сторінок …</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/dialogs/print_window.py"/>
        <source>of {} pages</source>
        <extracomment>For 1: of {} page</extracomment>
        <translation>
            <numerusform>з {} сторінки</numerusform>
            <numerusform>з {} сторінок</numerusform>
            <numerusform>з {} сторінок</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/print_window.py"/>
        <source>{} %</source>
        <translation>{} %</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <location filename="../../ui/workspace/printing.py"/>
        <source>PDF files</source>
        <translation>Файли PDF</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/printing.py"/>
        <source>Preparing the pages</source>
        <translation>Підготовка сторінок</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/printing.py"/>
        <source>Putting the print on record</source>
        <translation>Протоколювання друку</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/printing.py"/>
        <source>Save as PDF</source>
        <translation>Зберегти як PDF</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <location filename="../../app/phrases"/>
        <source>A file or text that belongs to the case (SHA-256 {sha256}) is not there. Verify the case.</source>
        <translation>Файлу чи тексту, що належить до справи (SHA-256 {sha256}), немає. Перевірте справу.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>A mark stays in its own text or picture. It was left where it was.</source>
        <translation>Позначка лишається у своєму тексті чи зображенні. Її залишено на місці.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>A passphrase is needed, and there is no terminal to ask at. Nothing was done; put it on the first line of a file that only you can read, and name that with --passphrase-file.</source>
        <translation>Потрібна парольна фраза, а термінала, щоб запитати, немає. Нічого не зроблено; запишіть її в перший рядок файлу, який можете читати лише ви, і вкажіть його через --passphrase-file.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>A passphrase needs at least one character. The case was not changed.</source>
        <translation>Парольна фраза має містити щонайменше один символ. Справу не змінено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>A record can not be linked to itself. No link was made.</source>
        <translation>Запис не можна зв’язати із самим собою. Зв’язку не створено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>A selector of type {type} can not be followed.</source>
        <translation>Селектор типу {type} не підтримується.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>A single run of text in this file is longer than 10 million bytes. Nothing was imported; save it as plain text.</source>
        <translation>Один відрізок тексту в цьому файлі довший за 10 мільйонів байтів. Нічого не імпортовано; збережіть його як звичайний текст.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Another backup is being written to {path} just now. Nothing was lost; try again in a moment.</source>
        <translation>У {path} саме записується інша резервна копія. Нічого не втрачено; спробуйте за мить знову.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Another file, or an older state of the case, lies at {path} now. Nothing is written to it; put the file back that was there, or close the case and open this one.</source>
        <translation>У {path} тепер інший файл або давніший стан справи. У нього нічого не записується; поверніть файл, що там був, або закрийте справу й відкрийте цей.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Another program is writing to the case just now. Nothing was changed; try again in a moment.</source>
        <translation>Інша програма саме пише до справи. Нічого не змінено; спробуйте за мить знову.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Another window reads the case {path}. Its passphrase was not changed; close it there and try again.</source>
        <translation>Інше вікно читає справу {path}. Її парольну фразу не змінено; закрийте справу там і спробуйте знову.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Both of its ends are the same record.</source>
        <translation>Обидва кінці – той самий запис.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Choose a tag first.</source>
        <translation>Спершу виберіть мітку.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>It does not say what type of link it is.</source>
        <translation>Не сказано, якого типу цей зв’язок.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>It has a body of a kind that can not be held: give a text or an IRI.</source>
        <translation>Тіло такого виду зберегти не можна: дайте текст або IRI.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>It has no target.</source>
        <translation>Немає цілі.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>It is classified as “{said}”; known are: {known}.</source>
        <translation>Класифіковано як «{said}»; відомі: {known}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>It is not an annotation.</source>
        <translation>Це не анотація.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>It is only named, not contained in the file; nothing is fetched.</source>
        <translation>Її лише названо, у файлі її немає; нічого не завантажується.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>It joins itself, by way of the links that it joins.</source>
        <translation>Вона поєднує саму себе через зв’язки, які поєднує.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>It joins something that is not an annotation by its id.</source>
        <translation>Вона поєднує щось, що не є анотацією з ідентифікатором.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>It joins {count}; a link joins two annotations.</source>
        <translation>Вона поєднує {count}; зв’язок поєднує дві анотації.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>It joins {iri}, which is neither in the file nor in the case.</source>
        <translation>Вона поєднує {iri}, якої немає ні у файлі, ні у справі.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>It joins {iri}, which lies in the bin.</source>
        <translation>Вона поєднує {iri}, яка лежить у кошику.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>It joins {iri}, which was refused.</source>
        <translation>Вона поєднує {iri}, яку відхилено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>It names no place in {source}: it has neither quote nor position.</source>
        <translation>Вона не називає місця в {source}: немає ні цитати, ні позиції.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>It names “{name}” without saying what that is, and no record of the case has this name.</source>
        <translation>Вона називає «{name}», не кажучи, що це, а запису з таким іменем у справі немає.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Its id stands in the file for another annotation already.</source>
        <translation>Її ідентифікатор уже належить іншій анотації у файлі.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Its position lies outside the text of {source}.</source>
        <translation>Її позиція лежить поза текстом {source}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Its selectors mean different places in {source}.</source>
        <translation>Її селектори вказують на різні місця в {source}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Its target is of a kind that can not be held: give a source.</source>
        <translation>Ціль такого виду зберегти не можна: вкажіть джерело.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>More came out of the file than a case takes from one file. Nothing of it was kept; the other files are not affected. Split it.</source>
        <translation>З файлу вийшло більше, ніж справа приймає з одного файлу. Нічого з нього не збережено; інших файлів це не стосується. Розділіть його.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Nothing can be written to {path}: {reason}. The case itself is safe. Choose another place, or allow writing there.</source>
        <translation>У {path} нічого не вдається записати: {reason}. Сама справа в безпеці. Виберіть інше місце або дозвольте там запис.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Nothing of a case could be found in {path}. The file was left as it is; look for a backup or another copy of it.</source>
        <translation>У {path} не знайдено нічого від справи. Файл залишено як є; шукайте резервну копію або іншу копію.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Nothing of a case could be read in {path} with this passphrase. Either it is the wrong one, or the beginning of the file, which the key depends on, is destroyed. The file was left as it is; look for a backup.</source>
        <translation>У {path} нічого від справи не вдалося прочитати з цією парольною фразою. Або вона неправильна, або знищено початок файлу, від якого залежить ключ. Файл залишено як є; шукайте резервну копію.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>One of {later} and {earlier} stands in the other, so it is no later version of it. Nothing was changed.</source>
        <translation>Одне з {later} і {earlier} міститься в іншому, тож не є його пізнішою версією. Нічого не змінено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Reading the file took too long and was stopped. Nothing of it was kept; the other files are not affected. Split it, or save it as a simpler kind of file.</source>
        <translation>Читання файлу тривало надто довго й було зупинене. Нічого з нього не збережено; інших файлів це не стосується. Розділіть його або збережіть у простішому форматі.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Several collections are called “{name}”: name the one by its id, of {ids}.</source>
        <translation>Кілька добірок мають назву «{name}»: вкажіть потрібну за ідентифікатором: {ids}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Several tags are called “{name}”: name the one by its id, of {ids}.</source>
        <translation>Кілька міток мають назву «{name}»: вкажіть потрібну за ідентифікатором: {ids}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Something that was chosen is not in the bin any more. Nothing was erased; choose again.</source>
        <translation>Чогось із вибраного вже немає в кошику. Нічого не стерто; виберіть знову.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Stopped before anything was erased. The bin is as it was.</source>
        <translation>Зупинено, перш ніж щось стерто. Кошик такий, як був.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Stopped before the backup was complete; no backup was made.</source>
        <translation>Зупинено, перш ніж резервну копію завершено; її не створено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Stopped before the case was complete; nothing was restored.</source>
        <translation>Зупинено, перш ніж справу завершено; нічого не відновлено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Stopped before the check was complete; nothing was put on record.</source>
        <translation>Зупинено до завершення перевірки; нічого не запротокольовано.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Stopped before the copy was complete; no copy was made.</source>
        <translation>Зупинено до завершення копії; копію не створено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Stopped before the new case was complete; no new case was made.</source>
        <translation>Зупинено, перш ніж нову справу завершено; її не створено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Stopped before the report was complete; no report was written.</source>
        <translation>Зупинено, перш ніж звіт завершено; його не написано.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Stopped. The case is as it was, with the passphrase that it had.</source>
        <translation>Зупинено. Справа така, як була, з парольною фразою, яку мала.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Stopped. What was imported until then is kept; the same file again adds the rest.</source>
        <translation>Зупинено. Імпортоване доти збережено; той самий файл додасть решту.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Tags have the keys 1 to 9, not {key}. Nothing was changed.</source>
        <translation>Мітки мають клавіші від 1 до 9, а не {key}. Нічого не змінено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Texts mention people, organisations, places and events by name. Choose one of them first.</source>
        <translation>Тексти згадують осіб, організації, місця та події за іменем. Спершу виберіть щось із цього.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>That is not the passphrase of this case.</source>
        <translation>Це не парольна фраза цієї справи.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The PDF file could not be written to {path}: {reason}. Nothing was kept of it; choose another place.</source>
        <translation>Не вдалося записати файл PDF у {path}: {reason}. Нічого з нього не збережено; виберіть інше місце.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The answer could not be written: {reason}.</source>
        <translation>Не вдалося записати відповідь: {reason}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The backup {path} is damaged. It was left as it is; choose another one.</source>
        <translation>Резервну копію {path} пошкоджено. Її залишено як є; виберіть іншу.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The backup {path} lacks {count|file or text|files or texts}: the folder “packs” beside it is not complete. Nothing was restored; look for the whole folder of backups.</source>
        <translation>Резервній копії {path} бракує: {count|файл або текст|файли або тексти|файлів або текстів}. Тека «packs» поруч із нею неповна. Нічого не відновлено; шукайте всю теку резервних копій.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The backup {path} was made by a newer version of Redthread. Restore it with that version.</source>
        <translation>Резервну копію {path} створено новішою версією Redthread. Відновіть її тією версією.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The backup {path} was made under another passphrase, or it is damaged. With the passphrase of its time, File → Open a backup opens it.</source>
        <translation>Резервну копію {path} створено з іншою парольною фразою, або вона пошкоджена. З тодішньою парольною фразою її відкриє «Файл → Відкрити резервну копію».</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The bin is empty: there is nothing to erase.</source>
        <translation>Кошик порожній: стирати нічого.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The bin was left as it is: nobody agreed to empty it. Say --yes to do so.</source>
        <translation>Кошик залишено як є: ніхто не погодився його спорожнити. Для цього додайте --yes.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The case can not be written to {path}: {reason}. Nothing was changed.</source>
        <translation>Справу не вдається записати в {path}: {reason}. Нічого не змінено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The case file can not be reached any more: {path} ({reason}). All that was stored before is in it; bring its disk or network drive back.</source>
        <translation>Файл справи більше недоступний: {path} ({reason}). Усе збережене раніше – в ньому; поверніть його диск або мережевий диск.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The case file {path} is damaged: {reason}. It was not changed. Restore its latest backup, or recover what can be read into a new case.</source>
        <translation>Файл справи {path} пошкоджено: {reason}. Його не змінено. Відновіть останню резервну копію або те, що читається, в нову справу.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The case has it already with other content. That was kept; nothing was changed.</source>
        <translation>Справа вже має це з іншим вмістом. Його збережено; нічого не змінено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The case has no passphrase any more, but some of its backups may have the former one.</source>
        <translation>Справа більше не має парольної фрази, але деякі її резервні копії можуть мати попередню.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The case has no passphrase any more, but {count|older backup has|older backups have} still one: {names} in {folder}.</source>
        <translation>Справа більше не має парольної фрази, але її ще має {count|старіша резервна копія|старіші резервні копії|старіших резервних копій}: {names} у {folder}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The case has these bytes already, as {known}. Nothing was imported; if it is the later version, say so of that source.</source>
        <translation>Справа вже має ці байти як {known}. Нічого не імпортовано; якщо це пізніша версія, вкажіть це в тому джерелі.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The case is as it was then: there is nothing after it to take back.</source>
        <translation>Справа така, якою була тоді: після цього немає чого відкликати.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The case is encrypted, but not all of its backups could be: older ones may still be readable by anybody. Set the passphrase once more to go on with them.</source>
        <translation>Справу зашифровано, але не всі її резервні копії: давніші можуть і далі бути доступні будь-кому. Встановіть парольну фразу ще раз, щоб продовжити.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The case is encrypted, but {count|older backup is|older backups are} not, or with another passphrase: {names} in {folder}. Delete what you do not need.</source>
        <translation>Справу зашифровано, а {count|старішу резервну копію|старіші резервні копії|старіших резервних копій} – ні або іншою парольною фразою: {names} у {folder}. Видаліть непотрібне.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The case is open for reading only. Nothing was changed.</source>
        <translation>Справу відкрито лише для читання. Нічого не змінено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The case lacks contents that it should hold (SHA-256 {sha256}). Verify the case.</source>
        <translation>Справі бракує вмісту, який вона має містити (SHA-256 {sha256}). Перевірте справу.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The case {path} has no passphrase. It was not changed.</source>
        <translation>Справа {path} не має парольної фрази. Її не змінено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The case {path} is locked. Open it with its passphrase.</source>
        <translation>Справу {path} заблоковано. Відкрийте її парольною фразою.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The case {path} was written by a newer version of Redthread. It was not changed; open it with that version.</source>
        <translation>Справу {path} записано новішою версією Redthread. Її не змінено; відкрийте її тією версією.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The case {path} was written by an older version of Redthread and could not be brought up to date. It is as it was; open it with the older version. The log says what went wrong.</source>
        <translation>Справу {path} записано старішою версією Redthread, і оновити її не вдалося. Вона така, як була; відкрийте її старішою версією. Що сталося, сказано в журналі програми.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The case {path} was written by an older version of Redthread, and can not be brought up to date while it may only be read.</source>
        <translation>Справу {path} записано старішою версією Redthread, і її не можна оновити, доки її дозволено лише читати.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The copy of {path} did not come out the same as the case, so it was thrown away. The case was not changed. Verify the case, and see whether the disk is in order.</source>
        <translation>Копія {path} вийшла не такою, як справа, тож її викинуто. Справу не змінено. Перевірте справу та чи справний диск.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The disk is full, so this could not be stored: {path}. All that was stored before is safe; make room on the disk.</source>
        <translation>Диск заповнено, тож це не вдалося зберегти: {path}. Усе збережене раніше в безпеці; звільніть місце на диску.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The disk with {path} is full. What was begun there was taken away again; the case itself is safe. Make room, or choose another place.</source>
        <translation>Диск із {path} заповнено. Розпочате там прибрано; сама справа в безпеці. Звільніть місце або виберіть інше.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The document is protected by a password. Nothing was imported; save it without one and import that copy.</source>
        <translation>Документ захищено паролем. Нічого не імпортовано; збережіть його без пароля й імпортуйте ту копію.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The elements of this file lie too deep in each other to be read. Nothing was imported; save it as text.</source>
        <translation>Елементи цього файлу вкладені надто глибоко, щоб їх прочитати. Нічого не імпортовано; збережіть його як текст.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The field “{field}” can not be empty. What was there before was kept.</source>
        <translation>Поле «{field}» не може бути порожнім. Збережено те, що було.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The file brings definitions (a DTD) that no program writes into such a file and that can be made to fill the memory or to fetch other files. None was followed, and nothing was imported; save it anew in Word.</source>
        <translation>Файл містить визначення (DTD), яких жодна програма не пише в такий файл і якими можна заповнити пам’ять або завантажити інші файли. Жодного не виконано, і нічого не імпортовано; збережіть його заново у Word.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The file can not be read ({reason}). Nothing of it was kept.</source>
        <translation>Файл не вдається прочитати ({reason}). Нічого з нього не збережено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The file can not be read: {reason}. Nothing was imported.</source>
        <translation>Файл не вдається прочитати: {reason}. Нічого не імпортовано.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The file changed while it was being read. Nothing of it was kept; import it again.</source>
        <translation>Файл змінився під час читання. Нічого з нього не збережено; імпортуйте його знову.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The file has {megabytes:,} MB; up to {limit:,} MB of this kind can be read. Nothing was imported; split it.</source>
        <translation>Файл має {megabytes:,} МБ; файли цього виду читаються до {limit:,} МБ. Нічого не імпортовано; розділіть його.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The file holds more than can be read at once (up to {limit} MB). Nothing was imported; split it.</source>
        <translation>Файл містить більше, ніж можна прочитати за раз (до {limit} МБ). Нічого не імпортовано; розділіть його.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The file holds no text that could be a text layer. Nothing was added.</source>
        <translation>У файлі немає тексту, який міг би бути шаром тексту. Нічого не додано.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The file holds nothing but zero bytes: its content is lost. Get it again, from a copy.</source>
        <translation>У файлі самі нульові байти: його вміст утрачено. Отримайте його знову з копії.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The file is empty: it has no bytes. Nothing was imported; get it again.</source>
        <translation>Файл порожній: у ньому немає байтів. Нічого не імпортовано; отримайте його знову.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The file is neither JSON nor a line of JSON for each annotation ({reason}). Nothing was imported.</source>
        <translation>Файл не є ні JSON, ні рядками JSON по одному на анотацію ({reason}). Нічого не імпортовано.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The file is nested too deeply to be read. Nothing was imported.</source>
        <translation>Файл вкладено надто глибоко, щоб його прочитати. Нічого не імпортовано.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The file is not in UTF-8. Nothing was imported; save it in UTF-8.</source>
        <translation>Файл не в UTF-8. Нічого не імпортовано; збережіть його в UTF-8.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The file is packed like a Word document but is cut off or damaged. Nothing was imported; get it again, or let Word repair it.</source>
        <translation>Файл запаковано як документ Word, але його обрізано або пошкоджено. Нічого не імпортовано; отримайте його знову або дайте Word його виправити.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The file made the reader crash. Nothing of it was kept; the other files are not affected. Save it anew in another program, or as another kind of file, and try that copy.</source>
        <translation>Від файлу програма читання аварійно завершилась. Нічого з нього не збережено; інших файлів це не стосується. Збережіть його заново в іншій програмі або в іншому форматі та спробуйте ту копію.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The file needs more memory than reading it may take, and was stopped. Nothing of it was kept; the other files are not affected. Split it, or make it smaller.</source>
        <translation>Файл потребує більше пам’яті, ніж дозволено для читання, і був зупинений. Нічого з нього не збережено; інших файлів це не стосується. Розділіть або зменште його.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The file with the passphrase, {path}, can not be read ({reason}). Nothing was done.</source>
        <translation>Файл із парольною фразою {path} не вдається прочитати ({reason}). Нічого не зроблено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The file {path} can not be read: {reason}. Nothing was changed.</source>
        <translation>Файл {path} не вдається прочитати: {reason}. Нічого не змінено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The file {path} can not be read: {reason}. Nothing was imported.</source>
        <translation>Файл {path} не вдається прочитати: {reason}. Нічого не імпортовано.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The file {path} has no passphrase on its first line. Nothing was done.</source>
        <translation>Файл {path} не має парольної фрази в першому рядку. Нічого не зроблено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The file {path} is not a Redthread case. It was not changed.</source>
        <translation>Файл {path} не є справою Redthread. Його не змінено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The file {path} is not a backup of a Redthread case.</source>
        <translation>Файл {path} не є резервною копією справи Redthread.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The first line of {path} is not UTF-8, so it can not be a passphrase. Nothing was done.</source>
        <translation>Перший рядок {path} не в UTF-8, тож не може бути парольною фразою. Нічого не зроблено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The folder for backups, {path}, is not there. No backup was made; the case itself is safe. Plug in its drive, or choose another folder in the preferences.</source>
        <translation>Теки для резервних копій {path} немає. Резервної копії не створено; сама справа в безпеці. Під’єднайте її диск або виберіть у параметрах іншу теку.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The line is not JSON.</source>
        <translation>Рядок не є JSON.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The original of {source} is not what its SHA-256 says any more. No copy was made; verify the case, and look for it in a backup.</source>
        <translation>Оригінал {source} уже не відповідає своєму SHA-256. Копію не створено; перевірте справу й пошукайте його в резервній копії.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The page in this web archive is packed (gzip), which no browser does when it saves one. Nothing was unpacked or imported; save the page again.</source>
        <translation>Сторінку в цьому вебархіві запаковано (gzip), чого жоден браузер не робить, зберігаючи. Нічого не розпаковано й не імпортовано; збережіть сторінку знову.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The passage {start} to {end} lies outside the text. Nothing was marked.</source>
        <translation>Уривок від {start} до {end} лежить поза текстом. Нічого не позначено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The picture has {frames|frame|frames}; there is no frame {frame}.</source>
        <translation>Зображення має {frames|кадр|кадри|кадрів}; кадру {frame} немає.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The picture has {width} × {height} pixels; up to {megapixels} million can be opened. Make a smaller copy or cut it up.</source>
        <translation>Зображення має {width} × {height} пікселів; відкрити можна до {megapixels} мільйонів. Зробіть меншу копію або розріжте його.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The picture is damaged or cut off so early that nothing of it can be shown. Get it again.</source>
        <translation>Зображення пошкоджено або обрізано так рано, що нічого не можна показати. Отримайте його знову.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The place to attach the mark to is not in {handle}. Select it there; nothing was changed.</source>
        <translation>Місце, до якого прикріпити позначку, не в {handle}. Виділіть його там; нічого не змінено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The place {path} can not be reached: {reason}. The case itself is safe. Plug in its drive, or choose another place.</source>
        <translation>Місце {path} недоступне: {reason}. Сама справа в безпеці. Під’єднайте його диск або виберіть інше місце.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The printer takes no pages now. Nothing was printed; choose another one, or save a PDF.</source>
        <translation>Принтер зараз не приймає сторінок. Нічого не надруковано; виберіть інший або збережіть PDF.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The process that reads files could not be started. Nothing was imported; restart the program, and if that does not help, look into the log.</source>
        <translation>Не вдалося запустити процес, що читає файли. Нічого не імпортовано; перезапустіть програму, а якщо це не допоможе, погляньте в журнал програми.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The program ended without closing this case ({user} had it open). All that was stored is here, to step {steps} of {at}.</source>
        <translation>Програма завершилася, не закривши цієї справи (її відкрив(-ла) {user}). Усе збережене є тут, до кроку {steps}, {at}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The quote “{quote}” is in several text layers of {source}, and not in the first.</source>
        <translation>Цитата «{quote}» є в кількох шарах тексту {source}, і не в першому.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The quote “{quote}” is in the text of {source}, but not between its prefix and suffix.</source>
        <translation>Цитата «{quote}» є в тексті {source}, але не між словами перед і після неї.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The quote “{quote}” is in {source} more than once; give its prefix and suffix.</source>
        <translation>Цитата «{quote}» є в {source} більше ніж один раз; вкажіть слова перед і після неї.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The quote “{quote}” is not in the text of {source}.</source>
        <translation>Цитати «{quote}» немає в тексті {source}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The quote “{quote}” is not what stands at its position in {source}: there stands “{there}”.</source>
        <translation>Цитата «{quote}» не збігається з тим, що стоїть на її позиції в {source}: там «{there}».</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The record {handle} that it names lies in the bin.</source>
        <translation>Запис {handle}, який вона називає, лежить у кошику.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The records are erased, but somebody still reads the case, so their last traces stay in the file for now. They go when the case is opened the next time.</source>
        <translation>Записи стерто, але хтось іще читає справу, тож їхні останні сліди поки лишаються у файлі. Вони зникнуть, коли справу відкриють наступного разу.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The records are erased, but the case file could not be written anew ({reason}), so their last traces stay in it for now. They go when the case is opened the next time.</source>
        <translation>Записи стерто, але файл справи не вдалося записати заново ({reason}), тож їхні останні сліди поки лишаються в ньому. Вони зникнуть, коли справу відкриють наступного разу.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The region lies outside the picture “{title}”. Nothing was marked.</source>
        <translation>Ділянка лежить поза зображенням «{title}». Нічого не позначено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The region “{value}” does not lie inside {source}, which has {width} × {height} pixels.</source>
        <translation>Ділянка «{value}» не лежить у межах {source}, що має {width} × {height} пікселів.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The report could not be written to {path}: {reason}. What was there before was kept; close it in Word, or choose another place.</source>
        <translation>Не вдалося записати звіт у {path}: {reason}. Збережено те, що там було; закрийте його у Word або виберіть інше місце.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The seal could not be written to {path}: {reason}. What was there before was kept; choose another place.</source>
        <translation>Не вдалося записати печатку в {path}: {reason}. Збережено те, що там було; виберіть інше місце.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The seal {path} can not be read: {reason}. Nothing was checked; choose the file again.</source>
        <translation>Печатку {path} не вдається прочитати: {reason}. Нічого не перевірено; виберіть файл знову.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The standard input can not hold both the passphrase and what the verb reads. Nothing was done; put the passphrase into a file.</source>
        <translation>Стандартний ввід не може містити водночас парольну фразу й те, що читає команда. Нічого не зроблено; запишіть парольну фразу у файл.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The texts in this picture would grow beyond all measure when unpacked, as if made to fill the memory. Nothing was imported; save a copy of it without its metadata.</source>
        <translation>Тексти в цьому зображенні після розпакування виросли б понад усяку міру, ніби їх створено, щоб заповнити пам’ять. Нічого не імпортовано; збережіть копію без метаданих.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The two passphrases are not the same. Nothing was changed; type it again.</source>
        <translation>Парольні фрази не збігаються. Нічого не змінено; введіть знову.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The value of “{key}” in it can not be understood.</source>
        <translation>Значення «{key}» в ній незрозуміле.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The verification was not put on record, so as not to write to a damaged file.</source>
        <translation>Перевірку не запротокольовано, щоб не писати в пошкоджений файл.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>There is a file already at {path}. It was left as it is; choose another name.</source>
        <translation>У {path} вже є файл. Його залишено як є; виберіть іншу назву.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>There is a tag “{name}” here already. Nothing was changed; the two can be merged.</source>
        <translation>Мітка «{name}» тут уже є. Нічого не змінено; їх можна об’єднати.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>There is a type of link “{label}” already, or it has no name.</source>
        <translation>Тип зв’язку «{label}» уже є, або він не має назви.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>There is no backup at {path}. It may have been moved or dropped.</source>
        <translation>У {path} немає резервної копії. Можливо, її перенесли або вилучили.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>There is no backup of {path} in {folder}.</source>
        <translation>Резервної копії {path} у {folder} немає.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>There is no case file at {path}. It may have been moved or renamed.</source>
        <translation>У {path} немає файлу справи. Можливо, його перенесли або перейменували.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>There is no collection “{name}” in the case. Nothing was changed.</source>
        <translation>У справі немає добірки «{name}». Нічого не змінено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>There is no entry {seq} in the history. Nothing was changed.</source>
        <translation>Запису {seq} в історії немає. Нічого не змінено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>There is no file of this text: it came with its source or was pasted. Save the original of the source, or give out the text.</source>
        <translation>Файлу цього тексту немає: він надійшов разом із джерелом або його вставлено. Збережіть оригінал джерела або видайте текст.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>There is no folder {path}. No case was made; make the folder first.</source>
        <translation>Теки {path} немає. Справи не створено; спершу створіть теку.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>There is no original to save: the source is only described. Import its file first.</source>
        <translation>Немає оригіналу, який можна зберегти: джерело лише описано. Спершу імпортуйте його файл.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>There is no record with the number “{name}” in the case.</source>
        <translation>Запису з номером «{name}» у справі немає.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>There is no record {iri} in the case.</source>
        <translation>Запису {iri} у справі немає.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>There is no seal in this text: a seal names a step and its SHA-256 of 64 digits. Nothing was checked; choose the file of a seal, or type both as they were printed.</source>
        <translation>У цьому тексті немає печатки: вона називає крок і його SHA-256 із 64 цифр. Нічого не перевірено; виберіть файл печатки або введіть обидва так, як їх надруковано.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>There is no source “{name}” in the case.</source>
        <translation>Джерела «{name}» у справі немає.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>There is no such file any more. Nothing was imported.</source>
        <translation>Такого файлу більше немає. Нічого не імпортовано.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>There is no such record ({kind}) in the case any more. Nothing was changed.</source>
        <translation>Такого запису ({kind}) у справі більше немає. Нічого не змінено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>There is no tag “{name}” in the case. Nothing was changed.</source>
        <translation>У справі немає мітки «{name}». Нічого не змінено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>There is no text to add. Nothing was added.</source>
        <translation>Немає тексту, щоб додати. Нічого не додано.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>There is no type of link “{said}”; known are: {known}.</source>
        <translation>Типу зв’язку «{said}» немає; відомі: {known}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>There is no type of link “{type}”. No link was made.</source>
        <translation>Типу зв’язку «{type}» немає. Зв’язку не створено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>There is nothing left to undo.</source>
        <translation>Більше немає чого скасовувати.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>There is nothing to redo.</source>
        <translation>Немає чого повторювати.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>This file was copied while its case was open, or the lock beside it was taken away. It ends with step {steps} of {at}; what was done after that may be missing from it.</source>
        <translation>Цей файл скопійовано, поки його справа була відкрита, або прибрано блокування поруч із ним. Він закінчується кроком {steps}, {at}; зробленого потім у ньому може бракувати.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>This is PostScript. Nothing was imported; save its pages as pictures.</source>
        <translation>Це PostScript. Нічого не імпортовано; збережіть його сторінки як зображення.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>This is a HEIC picture of a phone, which this version can not open. Nothing was imported; export it as JPEG.</source>
        <translation>Це зображення HEIC із телефону, якого ця версія відкрити не може. Нічого не імпортовано; експортуйте його як JPEG.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>This is a PDF, which this version can not open. Nothing was imported; save its text or its pages as pictures.</source>
        <translation>Це PDF, якого ця версія відкрити не може. Нічого не імпортовано; збережіть його текст або сторінки як зображення.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>This is a Word document as a single XML file. Nothing was imported; save it as .docx.</source>
        <translation>Це документ Word як один файл XML. Нічого не імпортовано; збережіть його як .docx.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>This is a Word document of the format before 2007 (.doc). Nothing was imported; save it as .docx.</source>
        <translation>Це документ Word у форматі до 2007 року (.doc). Нічого не імпортовано; збережіть його як .docx.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>This is a database. Nothing was imported; a case of Redthread is opened, not imported.</source>
        <translation>Це база даних. Нічого не імпортовано; справу Redthread відкривають, а не імпортують.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>This is a device or a pipe and no file. It was not opened.</source>
        <translation>Це пристрій або канал, а не файл. Його не відкрито.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>This is a document of Apple Pages. Nothing was imported; export it to Word (.docx).</source>
        <translation>Це документ Apple Pages. Нічого не імпортовано; експортуйте його у Word (.docx).</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>This is a document of an older program for Windows. Nothing was imported; save it as .docx there.</source>
        <translation>Це документ старішої програми для Windows. Нічого не імпортовано; збережіть його там як .docx.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>This is a drawing (SVG). Nothing was imported; export it as PNG.</source>
        <translation>Це рисунок (SVG). Нічого не імпортовано; експортуйте його як PNG.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>This is a folder. Import it as a folder, with the files in it.</source>
        <translation>Це тека. Імпортуйте її як теку, разом із файлами в ній.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>This is a message of Outlook (.msg). Nothing was imported; save it as .html or as text.</source>
        <translation>Це повідомлення Outlook (.msg). Нічого не імпортовано; збережіть його як .html або як текст.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>This is a picture in a format that can not be opened. Nothing was imported; save it as PNG, TIFF or JPEG.</source>
        <translation>Це зображення у форматі, який не можна відкрити. Нічого не імпортовано; збережіть його як PNG, TIFF або JPEG.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>This is a program. It was neither run nor imported.</source>
        <translation>Це програма. Її не запущено й не імпортовано.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>This is a rich text file (RTF). Nothing was imported; save it as .docx.</source>
        <translation>Це файл RTF. Нічого не імпортовано; збережіть його як .docx.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>This is a settings file of Apple programs. Nothing was imported.</source>
        <translation>Це файл налаштувань програм Apple. Нічого не імпортовано.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>This is a sound recording, which this version can not open. Nothing was imported; import its transcript.</source>
        <translation>Це звукозапис, якого ця версія відкрити не може. Нічого не імпортовано; імпортуйте його розшифровку.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>This is a table or a presentation of Office before 2007. Nothing was imported; save what matters as .docx or as pictures.</source>
        <translation>Це таблиця або презентація Office до 2007 року. Нічого не імпортовано; збережіть важливе як .docx або як зображення.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>This is a table, a presentation or a drawing of Office. Nothing was imported; save what matters as .docx or as pictures.</source>
        <translation>Це таблиця, презентація або рисунок Office. Нічого не імпортовано; збережіть важливе як .docx або як зображення.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>This is a video, which this version can not open. Nothing was imported; import stills.</source>
        <translation>Це відео, якого ця версія відкрити не може. Нічого не імпортовано; імпортуйте кадри.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>This is a web archive of Safari. Nothing was imported; save the page as .html or print it to text, or open it in another browser and save it there.</source>
        <translation>Це вебархів Safari. Нічого не імпортовано; збережіть сторінку як .html чи текст або відкрийте її в іншому браузері та збережіть там.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>This is an OpenDocument file (.odt and the like). Nothing was imported; save it as .docx.</source>
        <translation>Це файл OpenDocument (.odt тощо). Нічого не імпортовано; збережіть його як .docx.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>This is an archive of packed files. Nothing was imported; unpack it and import the folder.</source>
        <translation>Це архів запакованих файлів. Нічого не імпортовано; розпакуйте його й імпортуйте теку.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>This is an e-book (EPUB). Nothing was imported; save its text as .html.</source>
        <translation>Це електронна книга (EPUB). Нічого не імпортовано; збережіть її текст як .html.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>This is an e-mail message. Nothing was imported; save it as .html or as text.</source>
        <translation>Це лист електронної пошти. Нічого не імпортовано; збережіть його як .html або як текст.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>This mark stands in the later version already. Leave it behind first, then attach it to another place.</source>
        <translation>Ця позначка вже стоїть у пізнішій версії. Спершу залиште її позаду, а тоді прикріпіть до іншого місця.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>This mark stands nowhere in the later version, so there is nothing to confirm. Attach it to a place, or leave it behind.</source>
        <translation>Ця позначка не стоїть ніде в пізнішій версії, тож немає чого підтверджувати. Прикріпіть її до місця або залиште позаду.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>This source is not a later version of another. Say first of which, then carry marks over.</source>
        <translation>Це джерело не є пізнішою версією іншого. Спершу вкажіть, якого саме, а тоді переносьте позначки.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>This web archive (MHTML) holds no page, or is cut off before it. Nothing was imported; save the page again.</source>
        <translation>Цей вебархів (MHTML) не містить сторінки або обрізаний перед нею. Нічого не імпортовано; збережіть сторінку знову.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>To erase for good, the case file is written anew beside itself. That takes {needed} on its disk, and {free} are free. Make room; until then nothing more is erased.</source>
        <translation>Щоб стерти назавжди, файл справи записується заново поруч із собою. Для цього на диску треба {needed}, а вільно {free}. Звільніть місце; доти більше нічого не стирається.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Unpacked, this file would grow beyond all measure, as if made to fill the memory. Nothing was imported.</source>
        <translation>Після розпакування цей файл виріс би понад усяку міру, ніби його створено, щоб заповнити пам’ять. Нічого не імпортовано.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>What this file is can not be told from its content. Nothing was imported; open it in the program that made it and save it as text, Word or a picture.</source>
        <translation>Що це за файл, з його вмісту не видно. Нічого не імпортовано; відкрийте його в програмі, яка його створила, і збережіть як текст, Word або зображення.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>What was written to {path} did not come back from the disk as it was written, so it was not kept. The case itself is safe. The disk may be failing; choose another one.</source>
        <translation>Записане в {path} диск повернув не таким, яким його записано, тож його не збережено. Сама справа в безпеці. Диск може виходити з ладу; виберіть інший.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Writing to {path} failed: {reason}. What was begun there was taken away again; nothing else was changed.</source>
        <translation>Не вдалося записати в {path}: {reason}. Розпочате там прибрано; більше нічого не змінено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{earlier} and {later} can not be compared: one of them has no text.</source>
        <translation>{earlier} і {later} не можна порівняти: одне з них не має тексту.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{later} can not be a later version of {earlier}: {earlier} is a later version of {later} or the same source. Nothing was changed.</source>
        <translation>{later} не може бути пізнішою версією {earlier}: {earlier} є пізнішою версією {later} або тим самим джерелом. Нічого не змінено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{name} is protected as a prisoner, detainee or minor. Write the reason before you lift the protection; until then it holds.</source>
        <translation>{name} захищено як полоненого, затриману чи неповнолітню особу. Перш ніж зняти захист, напишіть причину; доти він діє.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{path} is a backup of a case. It was not changed; File → Open a backup makes a case of it, in a shell `redthread restore`.</source>
        <translation>{path} – резервна копія справи. Її не змінено; «Файл → Відкрити резервну копію» створить із неї справу, в командному рядку – `redthread restore`.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{path} is a case that is open in another window. No copy was made; choose another name.</source>
        <translation>{path} – справа, відкрита в іншому вікні. Копії не створено; виберіть іншу назву.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{path} is the case itself. No copy was made; choose another name for it.</source>
        <translation>{path} – сама справа. Копії не створено; виберіть для неї іншу назву.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{path} is the name of a case. No report was written; choose another name.</source>
        <translation>{path} – назва справи. Звіту не написано; виберіть іншу назву.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{path} is the name of a case. No seal was written; choose another name.</source>
        <translation>{path} – назва справи. Печатки не записано; виберіть іншу назву.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{source} has no page or frame {frame}; it has {frames}.</source>
        <translation>{source} не має сторінки чи кадру {frame}; усього їх {frames}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{source} has no text layer “{name}”. It has: {layers}.</source>
        <translation>{source} не має шару тексту «{name}». Є: {layers}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{source} has no text to find a passage in.</source>
        <translation>{source} не має тексту, в якому шукати уривок.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{source} has no text; it is a picture, or only described.</source>
        <translation>{source} не має тексту; це зображення, або його лише описано.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{source} has several layers “{name}”: {layers}. Say which by its place.</source>
        <translation>{source} має кілька шарів «{name}»: {layers}. Вкажіть, який, за його місцем.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{source} is damaged and could not be copied whole: {reason}. It was not changed. Verify the case.</source>
        <translation>{source} пошкоджено, і його не вдалося скопіювати повністю: {reason}. Його не змінено. Перевірте справу.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{source} is not a picture to find a region in.</source>
        <translation>{source} не є зображенням, у якому шукати ділянку.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{user} has had the case open on {machine} since {since} (UTC). It can be read here, and is up to date; to change it, wait until it is closed there.</source>
        <translation>{user} тримає справу відкритою на {machine} з {since} (UTC). Тут її можна читати, і вона актуальна; щоб змінювати, зачекайте, доки її там закриють.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>“{day}” is not a day; write it as 2026-11-23.</source>
        <translation>«{day}» – не день; пишіть як 2026-11-23.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>“{label}” can not be reversed: a part of it was erased when the bin was emptied. Nothing was changed.</source>
        <translation>«{label}» не можна відкликати: частину стерто, коли спорожняли кошик. Нічого не змінено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>“{label}” can not be reversed: of {record}, the field “{field}” held {was} and holds {now} now. Nothing was changed.</source>
        <translation>«{label}» не можна відкликати: у {record} поле «{field}» мало {was}, а тепер має {now}. Нічого не змінено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>“{label}” can not be reversed: {record} is no longer in the case. Nothing was changed.</source>
        <translation>«{label}» не можна відкликати: {record} більше немає у справі. Нічого не змінено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>“{label}” can not be reversed: {record} was taken out and is in the case again. Nothing was changed.</source>
        <translation>«{label}» не можна відкликати: {record} було вилучено і знову є у справі. Нічого не змінено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>“{label}” is not undone, so there is nothing to bring back. Nothing was changed.</source>
        <translation>«{label}» не скасовано, тож немає чого повертати. Нічого не змінено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>“{label}” is on record and can not be brought back or taken back. Nothing was changed.</source>
        <translation>«{label}» запротокольовано, тож цього не можна ні повернути, ні відкликати. Нічого не змінено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>“{name}” can not be a name: “{sign}” stands between a tag and the one above it. What was there before was kept.</source>
        <translation>«{name}» не може бути назвою: «{sign}» стоїть між міткою та тією, що над нею. Збережено те, що було.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>“{name}” can not be put into itself or into a collection inside it. Nothing was moved.</source>
        <translation>«{name}» не можна покласти в саму себе чи в добірку всередині неї. Нічого не переміщено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>“{name}” can not stand under itself or under a tag below it. Nothing was moved.</source>
        <translation>«{name}» не може стояти під самою собою чи під міткою, нижчою за неї. Нічого не переміщено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>“{name}” is the name of several records ({records}); name one by its id.</source>
        <translation>«{name}» – ім’я кількох записів ({records}); назвіть один за його ідентифікатором.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>“{name}” is the name of several sources ({sources}); say which by number.</source>
        <translation>«{name}» – назва кількох джерел ({sources}); вкажіть номер.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>“{value}” is not a date in EDTF, such as 2025-04-02, 2025-04~ or 2024-12/2025-02. What was there before was kept.</source>
        <translation>«{value}» – не дата EDTF, як-от 2025-04-02, 2025-04~ або 2024-12/2025-02. Збережено те, що було.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>“{value}” is not a number. What was there before was kept.</source>
        <translation>«{value}» – не число. Збережено те, що було.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>“{value}” is not a region such as xywh=pixel:10,20,300,200.</source>
        <translation>«{value}» – не ділянка, як-от xywh=pixel:10,20,300,200.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>“{value}” is not a whole number from 0 on. What was there before was kept.</source>
        <translation>«{value}» – не ціле число від 0. Збережено те, що було.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>“{value}” is not one of the terms for “{field}”. Nothing was changed.</source>
        <translation>«{value}» – не один із термінів для «{field}». Нічого не змінено.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <location filename="../../ui/program.py"/>
        <source>%s was stopped with the case; what was finished is in it.</source>
        <translation>%s зупинено разом зі справою; завершене – в ній.</translation>
    </message>
    <message>
        <location filename="../../ui/program.py"/>
        <source>Forget it</source>
        <translation>Забути її</translation>
    </message>
    <message>
        <location filename="../../ui/program.py"/>
        <source>Show the log</source>
        <translation>Показати журнал програми</translation>
    </message>
    <message>
        <location filename="../../ui/program.py"/>
        <source>Something unforeseen went wrong. What was stored before is safe; the log says where it happened.</source>
        <translation>Сталося щось непередбачене. Збережене раніше в безпеці; журнал програми каже, де це сталося.</translation>
    </message>
    <message>
        <location filename="../../ui/program.py"/>
        <source>The settings could not be kept (%s); they hold until you quit.</source>
        <translation>Не вдалося зберегти налаштування (%s); вони діють до виходу.</translation>
    </message>
    <message>
        <location filename="../../ui/program.py"/>
        <source>The settings could not be read and were put aside as %s. The window starts with the usual ones; no case is affected.</source>
        <translation>Налаштування не вдалося прочитати, їх відкладено як %s. Вікно починає зі звичних; жодної справи це не стосується.</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <location filename="../../Qt"/>
        <source>&amp;Undo</source>
        <translation>&amp;Скасувати</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <location filename="../../Qt"/>
        <source>&amp;Undo</source>
        <translation>&amp;Скасувати</translation>
    </message>
</context>
<context>
    <name>ReadingPopup</name>
    <message>
        <location filename="../../ui/popups/reading_popup.py"/>
        <source>About {} letters</source>
        <translation>Близько {} літер</translation>
    </message>
    <message>
        <location filename="../../ui/popups/reading_popup.py"/>
        <source>As usual</source>
        <translation>Звичайно</translation>
    </message>
    <message>
        <location filename="../../ui/popups/reading_popup.py"/>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <location filename="../../ui/popups/reading_popup.py"/>
        <source>Column</source>
        <translation>Колонка</translation>
    </message>
    <message>
        <location filename="../../ui/popups/reading_popup.py"/>
        <source>How texts are set</source>
        <translation>Як подано тексти</translation>
    </message>
    <message>
        <location filename="../../ui/popups/reading_popup.py"/>
        <source>Line spacing</source>
        <translation>Міжрядковий інтервал</translation>
    </message>
    <message>
        <location filename="../../ui/popups/reading_popup.py"/>
        <source>Lines of the text as it was brought in</source>
        <translation>Рядки тексту, як їх імпортовано</translation>
    </message>
    <message>
        <location filename="../../ui/popups/reading_popup.py"/>
        <source>Monospaced</source>
        <translation>Моноширинний</translation>
    </message>
    <message>
        <location filename="../../ui/popups/reading_popup.py"/>
        <source>None</source>
        <translation>Немає</translation>
    </message>
    <message>
        <location filename="../../ui/popups/reading_popup.py"/>
        <source>Numbers</source>
        <translation>Номери</translation>
    </message>
    <message>
        <location filename="../../ui/popups/reading_popup.py"/>
        <source>Paragraphs, as they are cited</source>
        <translation>Абзаци, як у посиланнях</translation>
    </message>
    <message>
        <location filename="../../ui/popups/reading_popup.py"/>
        <source>Sans serif</source>
        <translation>Без засічок</translation>
    </message>
    <message>
        <location filename="../../ui/popups/reading_popup.py"/>
        <source>Serif</source>
        <translation>Із засічками</translation>
    </message>
    <message>
        <location filename="../../ui/popups/reading_popup.py"/>
        <source>Set texts as they are set at first</source>
        <translation>Подавати тексти, як на початку</translation>
    </message>
    <message>
        <location filename="../../ui/popups/reading_popup.py"/>
        <source>Text size</source>
        <translation>Розмір тексту</translation>
    </message>
    <message>
        <location filename="../../ui/popups/reading_popup.py"/>
        <source>Typeface</source>
        <translation>Шрифт</translation>
    </message>
    <message>
        <location filename="../../ui/popups/reading_popup.py"/>
        <source>{} %</source>
        <translation>{} %</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <location filename="../../ui/main_window/recent_list.py"/>
        <source>Recent cases</source>
        <translation>Недавні справи</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <location filename="../../ui/main_window/recent_list.py"/>
        <source>Forget this case here</source>
        <translation>Забути тут цю справу</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/recent_list.py"/>
        <source>Forget this case here; its file stays (Del)</source>
        <translation>Забути тут цю справу; її файл залишається (Del)</translation>
    </message>
</context>
<context>
    <name>RecordMenus</name>
    <message>
        <location filename="../../ui/workspace/record_menus.py"/>
        <source>Change type</source>
        <translation>Змінити тип</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/record_menus.py"/>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/record_menus.py"/>
        <source>Go to {}</source>
        <translation>Перейти до {}</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/record_menus.py"/>
        <source>Move to bin</source>
        <translation>Перемістити до кошика</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/workspace/record_menus.py"/>
        <source>Move {} records to bin</source>
        <translation>
            <numerusform>Перемістити {} запис до кошика</numerusform>
            <numerusform>Перемістити {} записи до кошика</numerusform>
            <numerusform>Перемістити {} записів до кошика</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/workspace/record_menus.py"/>
        <source>New</source>
        <translation>Створити</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/record_menus.py"/>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/record_menus.py"/>
        <source>Open the link {}</source>
        <translation>Відкрити зв’язок {}</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/record_menus.py"/>
        <source>Remove the link</source>
        <translation>Прибрати зв’язок</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/record_menus.py"/>
        <source>Turn round</source>
        <translation>Обернути</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/record_menus.py"/>
        <source>Versions and texts</source>
        <translation>Версії та тексти</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <location filename="../../ui/panels/inspector/page.py"/>
        <source>+ Claim</source>
        <translation>+ Твердження</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/page.py"/>
        <source>+ Question</source>
        <translation>+ Питання</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/page.py"/>
        <source>A judgment answers the question and says what it rests on.</source>
        <translation>Судження відповідає на питання й каже, на що воно спирається.</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/page.py"/>
        <source>Answers the question</source>
        <translation>Відповідає на питання</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/page.py"/>
        <source>Choose the claims that compete to answer it.</source>
        <translation>Виберіть твердження, які змагаються за відповідь на нього.</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/page.py"/>
        <source>Choose the claims that it rests on.</source>
        <translation>Виберіть твердження, на які воно спирається.</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/page.py"/>
        <source>Claims that answer it</source>
        <translation>Твердження, що відповідають на нього</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/page.py"/>
        <source>Give judgment</source>
        <translation>Винести судження</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/page.py"/>
        <source>Judgments</source>
        <translation>Судження</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/page.py"/>
        <source>Judgments that rest on it</source>
        <translation>Судження, що спираються на нього</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/page.py"/>
        <source>Made {time} by {who}</source>
        <translation>Створено {time}, {who}</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/page.py"/>
        <source>Rests on</source>
        <translation>Спирається на</translation>
    </message>
</context>
<context>
    <name>RegionCanvas</name>
    <message>
        <location filename="../../ui/documents/picture/region_canvas.py"/>
        <source>No picture is shown.</source>
        <translation>Зображення не показано.</translation>
    </message>
    <message>
        <location filename="../../ui/documents/picture/region_canvas.py"/>
        <source>Opening the picture …</source>
        <translation>Відкриття зображення …</translation>
    </message>
    <message>
        <location filename="../../ui/documents/picture/region_canvas.py"/>
        <source>Shown blurred. Click it, or press Enter, to see it.</source>
        <translation>Показано розмитим. Клацніть на ньому або натисніть Enter, щоб побачити.</translation>
    </message>
    <message>
        <location filename="../../ui/documents/picture/region_canvas.py"/>
        <source>Shown in grey. Click it, or press Enter, to see its colours.</source>
        <translation>Показано сірим. Клацніть на ньому або натисніть Enter, щоб побачити кольори.</translation>
    </message>
</context>
<context>
    <name>RegionList</name>
    <message>
        <location filename="../../ui/documents/picture/region_list.py"/>
        <source>REGIONS</source>
        <translation>ДІЛЯНКИ</translation>
    </message>
    <message>
        <location filename="../../ui/documents/picture/region_list.py"/>
        <source>Regions of the picture</source>
        <translation>Ділянки зображення</translation>
    </message>
    <message>
        <source>Draw a rectangle on the picture to mark a region; Insert starts one by key.</source>
        <translation type="vanished">Накресліть прямокутник на зображенні, щоб позначити ділянку; Insert починає з клавіатури.</translation>
    </message>
</context>
<context>
    <name>RegionModel</name>
    <message>
        <location filename="../../ui/documents/picture/region_list.py"/>
        <source>No title</source>
        <translation>Без назви</translation>
    </message>
    <message>
        <location filename="../../ui/documents/picture/region_list.py"/>
        <source>frame {number}</source>
        <translation>кадр {number}</translation>
    </message>
</context>
<context>
    <name>Rekeying</name>
    <message>
        <location filename="../../ui/main_window/rekeying.py"/>
        <source>Putting the case under its passphrase</source>
        <translation>Шифрування справи парольною фразою</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <location filename="../../app/phrases"/>
        <source>A change of step {step} (“{label}”) does not follow from the steps before.</source>
        <translation>Зміна кроку {step} («{label}») не випливає з попередніх кроків.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>A change of step {step} (“{label}”) was altered after it was written.</source>
        <translation>Зміну кроку {step} («{label}») змінено після того, як її записано.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>A content of {of} is not in the case any more: SHA-256 {sha256}.</source>
        <translation>Вмісту {of} більше немає у справі: SHA-256 {sha256}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>A content of {of} was lost before the case was recovered (step {lost_step}): SHA-256 {sha256}.</source>
        <translation>Вміст {of} утрачено до відновлення справи (крок {lost_step}): SHA-256 {sha256}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>A content was added past the journal, or is marked as part of the case: SHA-256 {sha256}.</source>
        <translation>Вміст додано повз журнал, або його позначено як частину справи: SHA-256 {sha256}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>A repeat is hardly harder to guess than what is repeated.</source>
        <translation>Повтор угадати майже не важче, ніж те, що повторено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Bytes that mean nothing in {encoding}, each shown as �: {count}. The original keeps them.</source>
        <translation>Байти без значення в {encoding}, кожен показано як �: {count}. Оригінал їх зберігає.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Dates and years are tried first.</source>
        <translation>Дати й роки пробують першими.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Fair: somebody who has the file and a hundred graphics cards needs {time} to guess it.</source>
        <translation>Посередня: тому, хто має файл і сотню відеокарт, на вгадування треба {time}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Four or five words that do not belong together make it much stronger.</source>
        <translation>Чотири-п’ять слів, що не пов’язані між собою, роблять її значно надійнішою.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Headers stand at the beginning of the text and footers at its end, each wording once.</source>
        <translation>Верхні колонтитули стоять на початку тексту, нижні – в кінці, кожен раз по одному.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>It has parts that stand in lists of common passwords.</source>
        <translation>Має частини зі списків поширених паролів.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>It was not so at the verification of {held_at} (step {held_step}).</source>
        <translation>Під час перевірки {held_at} (крок {held_step}) цього не було.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Names are tried first.</source>
        <translation>Імена пробують першими.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>No step of the journal ever gave the number {handle}.</source>
        <translation>Жоден крок журналу не надавав номера {handle}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Nothing typed yet.</source>
        <translation>Ще нічого не введено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Numbers are counted for “{kind}”, which is no kind of record.</source>
        <translation>Номери лічаться для «{kind}», а це не вид запису.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Of the frames in this file the first {limit:,} can be looked at.</source>
        <translation>З кадрів цього файлу можна переглянути перші {limit:,}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Others on this machine can read {path}, which holds a passphrase. Let only yourself read it.</source>
        <translation>Інші користувачі цієї машини можуть читати {path}, де є парольна фраза. Дозвольте читати його лише собі.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Row {row} of {table} refers to a row of {parent} that is not there.</source>
        <translation>Рядок {row} таблиці {table} посилається на рядок {parent}, якого немає.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Rows of keys such as qwerty are tried first.</source>
        <translation>Ряди клавіш, як-от qwerty, пробують першими.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Rows such as abc or 6543 are tried first.</source>
        <translation>Ряди, як-от abc чи 6543, пробують першими.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Step {since_step} touched it last ({since_at}); it was still right at the verification of {held_at} (step {held_step}).</source>
        <translation>Востаннє це змінив крок {since_step} ({since_at}); під час перевірки {held_at} (крок {held_step}) все ще було гаразд.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Step {since_step} touched it last ({since_at}); no verification on record has seen it right since then.</source>
        <translation>Востаннє це змінив крок {since_step} ({since_at}); відтоді жодна запротокольована перевірка не бачила, що все гаразд.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Step {step} (“{label}”) had another hash when the case was verified or sealed after it: the journal was written anew.</source>
        <translation>Крок {step} («{label}») мав інший хеш, коли після нього справу перевірено чи скріплено печаткою: журнал переписано.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Step {step} of the journal (“{label}”) was altered after it was written.</source>
        <translation>Крок {step} журналу («{label}») змінено після того, як його записано.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Step {step} of this case is not the one that was sealed: its SHA-256 is another. The case was changed at this step or before it after it was sealed.</source>
        <translation>Крок {step} цієї справи не той, що скріплено печаткою: його SHA-256 інший. Справу змінено на цьому кроці або до нього після скріплення.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Strong: somebody who has the file and a hundred graphics cards needs {time} to guess it.</source>
        <translation>Надійна: тому, хто має файл і сотню відеокарт, на вгадування треба {time}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The bytes of a content of {of} are not those of its SHA-256 {sha256}: they were altered or are not all there.</source>
        <translation>Байти вмісту {of} не відповідають його SHA-256 {sha256}: їх змінено або вони не всі.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The case was recovered from a damaged file ({at}, step {step}). The journal before is not complete: steps lost: {missing}; steps with changes lost: {incomplete}. What stood there can not be proved; the chain holds from step {step} on.</source>
        <translation>Справу відновлено з пошкодженого файлу ({at}, крок {step}). Журнал до цього неповний: утрачено кроки: {missing}; кроки з утраченими змінами: {incomplete}. Що там було, довести неможливо; ланцюг тримається від кроку {step}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The case was recovered from a damaged file ({at}, step {step}). The last steps before may be lost: records were found in the tables as no step left has them. The chain holds, for what stands there now, from step {step} on.</source>
        <translation>Справу відновлено з пошкодженого файлу ({at}, крок {step}). Останні кроки перед цим могли бути втрачені: у таблицях знайдено записи, яких не залишав жоден крок. Для того, що там зараз, ланцюг тримається від кроку {step}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The case {path} has no passphrase; the one given was not used.</source>
        <translation>Справа {path} не має парольної фрази; надану не використано.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The changes of step {step} (“{label}”) are not in their order, or not all there.</source>
        <translation>Зміни кроку {step} («{label}») не в своєму порядку або не всі.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The document brings macros. None was run.</source>
        <translation>Документ містить макроси. Жодного не виконано.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The document says that it was last changed {when}, by {by}.</source>
        <translation>За даними документа, востаннє його змінено {when}, {by}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The document says that it was last changed {when}.</source>
        <translation>За даними документа, востаннє його змінено {when}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The document says that it was made {when}; it may have come out later.</source>
        <translation>За даними документа, його створено {when}; вийти він міг пізніше.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The file does not say its encoding; {encoding} fits best. Check a few words.</source>
        <translation>Файл не каже свого кодування; найкраще підходить {encoding}. Перевірте кілька слів.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The file says that it was written for the tables “{revision}”.</source>
        <translation>Файл каже, що його записано для таблиць «{revision}».</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The index {index} of the file is damaged, which holds no content ({detail}). Rebuild the indexes.</source>
        <translation>Пошкоджено індекс файлу {index}, у якому немає вмісту ({detail}). Перебудуйте індекси.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The journal does not hang together at step {step} (“{label}”).</source>
        <translation>Журнал не тримається купи на кроці {step} («{label}»).</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The mark {id} in {source} does not hold the words that stand at its place: “{quote}”.</source>
        <translation>Позначка {id} у {source} не містить слів, що стоять на її місці: «{quote}».</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The mark {id} in {source} does not lie inside the picture.</source>
        <translation>Позначка {id} у {source} не лежить у межах зображення.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The mark {id} names {source} and a text layer of another source.</source>
        <translation>Позначка {id} називає {source} і шар тексту іншого джерела.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The name ends in {ending}, but the content is {kind}, and that is how it was read.</source>
        <translation>Назва закінчується на {ending}, але вміст – {kind}; так його і прочитано.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The name holds bytes that are no UTF-8, shown as \x and two digits. Byte for byte it came from {address}.</source>
        <translation>У назві є байти, що не є UTF-8, показані як \x і дві цифри. Побайтово вона надійшла з {address}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The number {handle} is given, but could be given a second time.</source>
        <translation>Номер {handle} надано, але його могли б надати вдруге.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The original of {of} with the SHA-256 {sha256} is not in the case.</source>
        <translation>Оригіналу {of} із SHA-256 {sha256} немає у справі.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The original with the SHA-256 {sha256} has {stored|byte|bytes}, on record are {size}.</source>
        <translation>Оригінал із SHA-256 {sha256} має {stored|байт|байти|байтів}, записано {size}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The part “{part}” could not be checked to its end: {reason}.</source>
        <translation>Частину «{part}» не вдалося перевірити до кінця: {reason}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The picture file ends too early. What it still holds is shown.</source>
        <translation>Файл зображення закінчується зарано. Показано те, що в ньому є.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The row {key} of {table} ({what}) was added past the journal.</source>
        <translation>Рядок {key} таблиці {table} ({what}) додано повз журнал.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The seal is that of another case: it names {sealed}, this one is {case}.</source>
        <translation>Печатка належить іншій справі: вона називає {sealed}, а ця – {case}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The sealed step {step} is not in this case: its journal ends before it, or was cut off.</source>
        <translation>Кроку {step}, скріпленого печаткою, у цій справі немає: її журнал закінчується раніше або його відрізано.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The search index is not up to date in {count|place|places}. Nothing is lost; rebuild the indexes.</source>
        <translation>Індекс пошуку застарів: {count|місце|місця|місць}. Нічого не втрачено; перебудуйте індекси.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The structure of the file is damaged: {detail}.</source>
        <translation>Пошкоджено структуру файлу: {detail}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The text is longer than {limit|character|characters}, so its headings and lists were not looked for. All of it is here.</source>
        <translation>Текст довший за {limit|символ|символи|символів}, тож заголовків і списків у ньому не шукали. Увесь він тут.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The text layer “{layer}” of {source} can not be read.</source>
        <translation>Шар тексту «{layer}» {source} не вдається прочитати.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The text layer “{layer}” of {source} is not as long as on record.</source>
        <translation>Шар тексту «{layer}» {source} не такої довжини, як записано.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The title and the properties of the case; it is called “{title}” now.</source>
        <translation>Назва та властивості справи; тепер вона називається «{title}».</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The {kind} {name} is missing in the file.</source>
        <translation>У файлі бракує: {kind} {name}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The {kind} {name} is not made as in a case.</source>
        <translation>{kind} {name} побудовано не так, як у справі.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>The {kind} {name} was added to the file, and is none of a case.</source>
        <translation>До файлу додано: {kind} {name}; до справи це не належить.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>This case itself passed over ({names}).</source>
        <translation>Пропущено саму цю справу ({names}).</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>This is a link. The file that it leads to came in: {target}.</source>
        <translation>Це посилання. Надійшов файл, на який воно вказує: {target}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Very strong: somebody who has the file and a hundred graphics cards needs {time} to guess it.</source>
        <translation>Дуже надійна: тому, хто має файл і сотню відеокарт, на вгадування треба {time}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Very weak: somebody who has the file and a hundred graphics cards needs {time} to guess it.</source>
        <translation>Дуже слабка: тому, хто має файл і сотню відеокарт, на вгадування треба {time}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Weak: somebody who has the file and a hundred graphics cards needs {time} to guess it.</source>
        <translation>Слабка: тому, хто має файл і сотню відеокарт, на вгадування треба {time}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>What step {step} (“{label}”) erased is not what it says: what is left of it was altered.</source>
        <translation>Стерте кроком {step} («{label}») не є тим, що він каже: те, що від нього лишилося, змінено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Your name and the words of the case are tried first.</source>
        <translation>Ваше ім’я та слова справи пробують першими.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>Zero bytes in the text, each shown as �: {count}. The original keeps them.</source>
        <translation>Нульові байти в тексті, кожен показано як �: {count}. Оригінал їх зберігає.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{count|change|changes} of the journal belong to no step of it.</source>
        <translation>Не належать жодному крокові журналу: {count|зміна|зміни|змін}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{count|character|characters} that Word hides when it shows or prints the document. They are in the text.</source>
        <translation>{count|символ|символи|символів}, що їх Word приховує на екрані чи під час друку. Вони є в тексті.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{count|character|characters} that the page hides from its readers left out of the text.</source>
        <translation>{count|символ|символи|символів}, що їх сторінка приховує від читачів, у текст не взято.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{count|chart or diagram|charts or diagrams} can not be shown as a picture.</source>
        <translation>Не можна показати як зображення: {count|діаграма чи схема|діаграми чи схеми|діаграм чи схем}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{count|comment|comments} in the document, not part of the text.</source>
        <translation>У документі {count|коментар|коментарі|коментарів}, не частина тексту.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{count|device or pipe|devices or pipes} passed over: {names}.</source>
        <translation>Пропущено {count|пристрій чи канал|пристрої чи канали|пристроїв чи каналів}: {names}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{count|drawing|drawings} (SVG, EMF, WMF) left out: only pixels come in.</source>
        <translation>Пропущено {count|рисунок|рисунки|рисунків} (SVG, EMF, WMF): надходять лише пікселі.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{count|embedded object|embedded objects} in the document were not opened.</source>
        <translation>Не відкрито {count|вбудований об’єкт|вбудовані об’єкти|вбудованих об’єктів} документа.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{count|entry|entries} that can not be read: {names}.</source>
        <translation>Не вдається прочитати {count|елемент|елементи|елементів}: {names}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{count|folder belongs|folders belong} to a saved page and come in with it: {names}.</source>
        <translation>До збереженої сторінки належать і надходять разом із нею {count|тека|теки|тек}: {names}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{count|folder inside was|folders inside were} not entered: {names}.</source>
        <translation>Не зайдено у {count|вкладену теку|вкладені теки|вкладених тек}: {names}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{count|folder or file lies|folders or files lie} so deep that the system can not open them ({names}). Move what matters further up.</source>
        <translation>Надто глибоко, щоб система могла їх відкрити: {count|тека чи файл|теки чи файли|тек чи файлів} ({names}). Перенесіть важливе вище.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{count|hidden file or folder|hidden files or folders} passed over: {names}.</source>
        <translation>Пропущено {count|прихований файл чи теку|приховані файли чи теки|прихованих файлів чи тек}: {names}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{count|link|links} not followed: {names}.</source>
        <translation>Не пройдено за {count|посиланням|посиланнями|посиланнями}: {names}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{count|more file|more files} left out: one import takes {limit|file|files}. Import the folders inside one by one.</source>
        <translation>Пропущено ще {count|файл|файли|файлів}: один імпорт бере {limit|файл|файли|файлів}. Імпортуйте теки всередині по одній.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{count|more picture|more pictures} left out: there are too many inside.</source>
        <translation>Пропущено ще {count|зображення|зображення|зображень}: усередині їх забагато.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{count|part|parts} of the document could not be read ({names}), such as pictures, notes or lists. The rest is here; look at it in Word if they matter.</source>
        <translation>Не вдалося прочитати {count|частину|частини|частин} документа ({names}), як-от зображення, примітки чи списки. Решта тут; якщо вони важливі, погляньте у Word.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{count|picture lies|pictures lie} in the page's folder that no element of the page shows ({names}). Import them by themselves if they matter.</source>
        <translation>У теці сторінки {count|зображення|зображення|зображень}, яких не показує жоден елемент сторінки ({names}). Якщо вони важливі, імпортуйте їх окремо.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{count|picture was|pictures were} not saved along, and nothing is fetched from the net.</source>
        <translation>Не збережено разом: {count|зображення|зображення|зображень}; з мережі нічого не завантажується.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{count|picture|pictures} inside end too early; what is there is shown.</source>
        <translation>Усередині зарано закінчуються {count|зображення|зображення|зображень}; показано те, що є.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{count|picture|pictures} inside that can not be decoded left out.</source>
        <translation>Пропущено {count|зображення|зображення|зображень} усередині, які не вдається розкодувати.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{count|picture|pictures} only linked from elsewhere, not in the document, not fetched.</source>
        <translation>Лише посилання, у документі немає, не завантажено: {count|зображення|зображення|зображень}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{count|picture|pictures} with a side of less than {side} pixels, such as icons and counters, left out.</source>
        <translation>Пропущено {count|зображення|зображення|зображень} зі стороною менше {side} пікселів, як-от піктограми та лічильники.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{count|row is|rows are} as the tables have them; no step of the journal that is left says so.</source>
        <translation>Взято з таблиць: {count|рядок|рядки|рядків}; жоден збережений крок журналу цього не каже.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{count|sign|signs} of a symbol font that no other font can show.</source>
        <translation>{count|знак|знаки|знаків} символьного шрифту, якого жоден інший шрифт не показує.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{count|step|steps} of the journal, {first} to {last}: some of the changes are lost.</source>
        <translation>{count|крок|кроки|кроків} журналу, від {first} до {last}: частину змін утрачено.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{count|step|steps} of the journal, {first} to {last}: what they did is kept only as far as the tables show it.</source>
        <translation>{count|крок|кроки|кроків} журналу, від {first} до {last}: зроблене ними збережено лише настільки, наскільки його показують таблиці.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{count|tracked change|tracked changes}: inserted text is in, deleted text is not.</source>
        <translation>{count|відстежена зміна|відстежені зміни|відстежених змін}: вставлений текст узято, вилучений – ні.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{handle}: nothing of it could be read.</source>
        <translation>{handle}: нічого не вдалося прочитати.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{kind}: {count}.</source>
        <translation>{kind}: {count}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{source}: the original could not be read whole (SHA-256 {sha256})</source>
        <translation>{source}: оригінал не вдалося прочитати повністю (SHA-256 {sha256})</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{source}: the text “{layer}” could not be read whole; its marks keep their quotes.</source>
        <translation>{source}: текст «{layer}» не вдалося прочитати повністю; його позначки зберігають свої цитати.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{source}: {original}, {layers|text|texts}, {marks|mark|marks}.</source>
        <translation>{source}: {original}, {layers|текст|тексти|текстів}, {marks|позначка|позначки|позначок}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{what} was changed past the journal: {fields} in {table}, row {key}.</source>
        <translation>{what} змінено повз журнал: {fields} у {table}, рядок {key}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{what} was taken out past the journal: row {key} of {table}.</source>
        <translation>{what} вилучено повз журнал: рядок {key} таблиці {table}.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{what}: the field {field} led to something that is lost.</source>
        <translation>{what}: поле {field} вело до чогось утраченого.</translation>
    </message>
    <message>
        <location filename="../../app/phrases"/>
        <source>{what}: the journal knows of it, but what it leads to is lost.</source>
        <translation>{what}: журнал про це знає, але те, до чого воно веде, втрачено.</translation>
    </message>
</context>
<context>
    <name>Repeating</name>
    <message>
        <location filename="../../ui/workspace/repeating.py"/>
        <source>Repeat: Claim</source>
        <translation>Повторити: твердження</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/repeating.py"/>
        <source>Repeat: Evidence</source>
        <translation>Повторити: доказ</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/repeating.py"/>
        <source>Repeat: Note</source>
        <translation>Повторити: нотатка</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/repeating.py"/>
        <source>Repeat: Person “{}”</source>
        <translation>Повторити: особа «{}»</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/repeating.py"/>
        <source>Repeat: Tag “{}”</source>
        <translation>Повторити: мітка «{}»</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/repeating.py"/>
        <source>Repeated: Claim</source>
        <translation>Повторено: твердження</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/repeating.py"/>
        <source>Repeated: Evidence</source>
        <translation>Повторено: доказ</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/repeating.py"/>
        <source>Repeated: Note</source>
        <translation>Повторено: нотатка</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/repeating.py"/>
        <source>Repeated: Person “{}”</source>
        <translation>Повторено: особа «{}»</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/repeating.py"/>
        <source>Repeated: Tag “{}”</source>
        <translation>Повторено: мітка «{}»</translation>
    </message>
</context>
<context>
    <name>Reporting</name>
    <message>
        <location filename="../../ui/workspace/reporting.py"/>
        <source>Word documents</source>
        <translation>Документи Word</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/reporting.py"/>
        <source>Write the report</source>
        <translation>Написати звіт</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/reporting.py"/>
        <source>Writing the report</source>
        <translation>Написання звіту</translation>
    </message>
</context>
<context>
    <name>Rescuing</name>
    <message>
        <location filename="../../ui/main_window/rescuing.py"/>
        <source>All of “%s” was recovered.</source>
        <translation>Усе з «%s» відновлено.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/rescuing.py"/>
        <source>Cases</source>
        <translation>Справи</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/rescuing.py"/>
        <source>Keep the new case in</source>
        <translation>Де зберігати нову справу</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/rescuing.py"/>
        <source>Looking for a backup</source>
        <translation>Пошук резервної копії</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/rescuing.py"/>
        <source>Made %s. What was done since then is not in it.</source>
        <translation>Створено %s. Зробленого відтоді в ній немає.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/rescuing.py"/>
        <source>Not saved:</source>
        <translation>Не врятовано:</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/rescuing.py"/>
        <source>Of “%s”, not all could be recovered.</source>
        <translation>З «%s» вдалося відновити не все.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/rescuing.py"/>
        <source>Recovering %s</source>
        <translation>Відновлення %s</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/rescuing.py"/>
        <source>Restoring</source>
        <translation>Відновлення</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/rescuing.py"/>
        <source>Saved:</source>
        <translation>Врятовано:</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/rescuing.py"/>
        <source>The new case is %s.</source>
        <translation>Нова справа – %s.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/rescuing.py"/>
        <source>backup of %s</source>
        <translation>резервна копія %s</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/rescuing.py"/>
        <source>recovered</source>
        <translation>відновлено</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <location filename="../../ui/views/review/words.py"/>
        <source>(a region of the picture)</source>
        <translation>(ділянка зображення)</translation>
    </message>
    <message>
        <location filename="../../ui/views/review/words.py"/>
        <source>Ambiguous: nothing tells where it belongs</source>
        <translation>Неоднозначні: ніщо не каже, де їх місце</translation>
    </message>
    <message>
        <location filename="../../ui/views/review/words.py"/>
        <source>Attached by hand</source>
        <translation>Прикріплено вручну</translation>
    </message>
    <message>
        <location filename="../../ui/views/review/page.py"/>
        <source>Attach…</source>
        <translation>Прикріпити…</translation>
    </message>
    <message>
        <location filename="../../ui/views/review/words.py"/>
        <source>Certain: the same words, nothing around changed</source>
        <translation>Певні: ті самі слова, довкола нічого не змінилося</translation>
    </message>
    <message>
        <location filename="../../ui/views/review/page.py"/>
        <source>Confirm</source>
        <translation>Підтвердити</translation>
    </message>
    <message>
        <location filename="../../ui/views/review/words.py"/>
        <source>Confirmed</source>
        <translation>Підтверджено</translation>
    </message>
    <message>
        <location filename="../../ui/views/review/words.py"/>
        <source>Gone: the words do not stand there any more</source>
        <translation>Зникли: цих слів там більше немає</translation>
    </message>
    <message>
        <location filename="../../ui/views/review/page.py"/>
        <source>Leave</source>
        <translation>Залишити</translation>
    </message>
    <message>
        <location filename="../../ui/views/review/words.py"/>
        <source>Left behind</source>
        <translation>Залишено позаду</translation>
    </message>
    <message>
        <location filename="../../ui/views/review/words.py"/>
        <source>Mark</source>
        <translation>Позначка</translation>
    </message>
    <message>
        <location filename="../../ui/views/review/words.py"/>
        <source>Moved: found, but something around it changed</source>
        <translation>Переміщені: знайдено, але довкола щось змінилося</translation>
    </message>
    <message>
        <location filename="../../ui/views/review/page.py"/>
        <source>Take back</source>
        <translation>Відкликати</translation>
    </message>
    <message>
        <location filename="../../ui/views/review/words.py"/>
        <source>To review</source>
        <translation>Переглянути</translation>
    </message>
    <message>
        <location filename="../../ui/views/review/words.py"/>
        <source>stands nowhere in the later version</source>
        <translation>ніде не стоїть у пізнішій версії</translation>
    </message>
</context>
<context>
    <name>ReviewList</name>
    <message>
        <location filename="../../ui/views/review/list_view.py"/>
        <source>Carried-over marks</source>
        <translation>Перенесені позначки</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <location filename="../../ui/views/review/page.py"/>
        <source>All reviewed</source>
        <translation>Усе переглянуто</translation>
    </message>
    <message>
        <location filename="../../ui/views/review/page.py"/>
        <source>Carry marks over from the earlier version: each is looked for word by word.</source>
        <translation>Перенесіть позначки з попередньої версії: кожну шукають слово в слово.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/views/review/page.py"/>
        <source>Carry {} marks over</source>
        <extracomment>For 1: Carry {} mark over</extracomment>
        <translation>
            <numerusform>Перенести {} позначку</numerusform>
            <numerusform>Перенести {} позначки</numerusform>
            <numerusform>Перенести {} позначок</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/views/review/page.py"/>
        <source>Compare the two versions</source>
        <translation>Порівняти обидві версії</translation>
    </message>
    <message>
        <location filename="../../ui/views/review/page.py"/>
        <source>Marks of {earlier} in {later} {title}</source>
        <translation>Позначки {earlier} у {later} {title}</translation>
    </message>
    <message>
        <location filename="../../ui/views/review/page.py"/>
        <source>No marks were carried over yet</source>
        <translation>Ще жодної позначки не перенесено</translation>
    </message>
    <message>
        <location filename="../../ui/views/review/page.py"/>
        <source>{open} of {all} to review</source>
        <translation>переглянути {open} з {all}</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <location filename="../../ui/workspace/reviewing.py"/>
        <source>Attach here</source>
        <translation>Прикріпити тут</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/reviewing.py"/>
        <source>Nothing is selected in {}: select the place first</source>
        <translation>У {} нічого не виділено: спершу виділіть місце</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/reviewing.py"/>
        <source>Review of {}</source>
        <translation>Перегляд {}</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/reviewing.py"/>
        <source>Select where “{quote}” stands in {handle}, then attach it</source>
        <translation>Виділіть, де «{quote}» стоїть у {handle}, а тоді прикріпіть</translation>
    </message>
</context>
<context>
    <name>Safekeeping</name>
    <message>
        <location filename="../../ui/main_window/safekeeping.py"/>
        <source>Cases</source>
        <translation>Справи</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/safekeeping.py"/>
        <source>Copying</source>
        <translation>Копіювання</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/safekeeping.py"/>
        <source>Delete it</source>
        <translation>Видалити її</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/safekeeping.py"/>
        <source>Delete the backup of %s for good?</source>
        <translation>Видалити резервну копію від %s назавжди?</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/safekeeping.py"/>
        <source>Deleting the backup</source>
        <translation>Видалення резервної копії</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/safekeeping.py"/>
        <source>Go back</source>
        <translation>Повернутися назад</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/safekeeping.py"/>
        <source>Go back to the backup of %s?</source>
        <translation>Повернутися до резервної копії від %s?</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/safekeeping.py"/>
        <source>It can not be brought back. Files and texts that only it holds go with it.</source>
        <translation>Її неможливо повернути. Файли й тексти, які має лише вона, зникнуть разом із нею.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/safekeeping.py"/>
        <source>It lacks what the case itself has lost; verify the case.</source>
        <translation>Їй бракує того, що втратила сама справа; перевірте справу.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/safekeeping.py"/>
        <source>Open it</source>
        <translation>Відкрити її</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/safekeeping.py"/>
        <source>Open the backup as a separate case</source>
        <translation>Відкрити резервну копію як окрему справу</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/safekeeping.py"/>
        <source>Restoring</source>
        <translation>Відновлення</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/safekeeping.py"/>
        <source>Save a full copy</source>
        <translation>Зберегти повну копію</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/safekeeping.py"/>
        <source>Show folder</source>
        <translation>Показати теку</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/safekeeping.py"/>
        <source>Some files or texts were damaged and are missing: verify it.</source>
        <translation>Деякі файли або тексти були пошкоджені, їх бракує: перевірте її.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/safekeeping.py"/>
        <source>Some files or texts were damaged and are missing: verify the case.</source>
        <translation>Деякі файли або тексти були пошкоджені, їх бракує: перевірте справу.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/safekeeping.py"/>
        <source>The backup is a case of its own now: %s</source>
        <translation>Резервна копія тепер окрема справа: %s</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/safekeeping.py"/>
        <source>The case as it is now is not lost: its file is kept beside the new one under a dated name, and a backup holds it.</source>
        <translation>Теперішню справу не втрачено: її файл лишається поруч із новим під датованою назвою, і є резервна копія.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/safekeeping.py"/>
        <source>The case is as it was on {time}. What was there before is kept as {name}.</source>
        <translation>Справа така, якою була {time}. Попередній стан збережено як {name}.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/safekeeping.py"/>
        <source>The full copy is saved, checked and on record: %s</source>
        <translation>Повну копію збережено, перевірено й запротокольовано: %s</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/safekeeping.py"/>
        <source>copy</source>
        <translation>копія</translation>
    </message>
</context>
<context>
    <name>SealForm</name>
    <message>
        <location filename="../../ui/dialogs/seal_form.py"/>
        <source>A seal names a step of the journal and its SHA-256. The case is verified as a whole, and it is seen whether it still holds that very step.</source>
        <translation>Печатка називає крок журналу та його SHA-256. Справу перевіряють цілком і дивляться, чи має вона досі саме цей крок.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/seal_form.py"/>
        <source>Check</source>
        <translation>Звірити</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/seal_form.py"/>
        <source>Check against a seal</source>
        <translation>Звірити з печаткою</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/seal_form.py"/>
        <source>Choose the file of a seal…</source>
        <translation>Вибрати файл печатки…</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/seal_form.py"/>
        <source>Paste it from a mail, or type step and SHA-256 as a report prints them.</source>
        <translation>Вставте її з листа або введіть крок і SHA-256 так, як їх друкує звіт.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/seal_form.py"/>
        <source>Seal</source>
        <translation>Печатка</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <location filename="../../ui/main_window/search_field.py"/>
        <source>Find in the whole case</source>
        <translation>Знайти в усій справі</translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message>
        <location filename="../../ui/panels/search_results.py"/>
        <source>Nothing found. Fewer words, or their beginnings, find more.</source>
        <translation>Нічого не знайдено. Менше слів або їхні початки знаходять більше.</translation>
    </message>
    <message>
        <location filename="../../ui/panels/search_results.py"/>
        <source>What was found</source>
        <translation>Що знайдено</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/panels/search_results.py"/>
        <source>{} places found</source>
        <extracomment>For 1: {} place found</extracomment>
        <translation>
            <numerusform>знайдено {} місце</numerusform>
            <numerusform>знайдено {} місця</numerusform>
            <numerusform>знайдено {} місць</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceActs</name>
    <message>
        <location filename="../../ui/workspace/table_acts.py"/>
        <source>Not graded</source>
        <translation>Без оцінки</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/table_acts.py"/>
        <source>Reading status</source>
        <translation>Стан читання</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/table_acts.py"/>
        <source>Reliability</source>
        <translation>Надійність</translation>
    </message>
</context>
<context>
    <name>SourcePage</name>
    <message>
        <location filename="../../ui/panels/inspector/source_page.py"/>
        <source>Earlier version of</source>
        <translation>Попередня версія</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/source_page.py"/>
        <source>Encoding</source>
        <translation>Кодування</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/source_page.py"/>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/source_page.py"/>
        <source>From</source>
        <translation>Звідки</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/source_page.py"/>
        <source>Imported</source>
        <translation>Імпортовано</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/source_page.py"/>
        <source>Later version of</source>
        <translation>Пізніша версія</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/source_page.py"/>
        <source>Layers</source>
        <translation>Шари</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/source_page.py"/>
        <source>Metadata</source>
        <translation>Метадані</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/source_page.py"/>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/source_page.py"/>
        <source>Part of</source>
        <translation>Частина</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/source_page.py"/>
        <source>Picture</source>
        <translation>Зображення</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/source_page.py"/>
        <source>Pictures in it</source>
        <translation>Зображення в ньому</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/source_page.py"/>
        <source>Remarks</source>
        <translation>Зауваження</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/source_page.py"/>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/source_page.py"/>
        <source>Size</source>
        <translation>Розмір</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/source_page.py"/>
        <source>Source</source>
        <translation>Джерело</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/source_page.py"/>
        <source>Title of the source</source>
        <translation>Назва джерела</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/source_page.py"/>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/source_page.py"/>
        <source>described only</source>
        <translation>лише описано</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/source_page.py"/>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} пікселів</translation>
    </message>
</context>
<context>
    <name>Splitting</name>
    <message>
        <location filename="../../ui/main_window/splitting.py"/>
        <source>Close the others</source>
        <translation>Закрити інші</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <location filename="../../ui/main_window/start_page.py"/>
        <source>Mark, link and judge what sources say.</source>
        <translation>Позначайте, зв’язуйте, оцінюйте джерела.</translation>
    </message>
</context>
<context>
    <name>Stating</name>
    <message>
        <location filename="../../ui/workspace/stating.py"/>
        <source>Go to its passage</source>
        <translation>Перейти до його уривка</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/stating.py"/>
        <source>Remove the fact</source>
        <translation>Прибрати факт</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <location filename="../../ui/main_window/status_line.py"/>
        <source>%s: stopping</source>
        <translation>%s: зупиняється</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/status_line.py"/>
        <source>Backup %s</source>
        <translation>Резервна копія %s</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/status_line.py"/>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/status_line.py"/>
        <source>Cancel: {}</source>
        <translation>Скасувати: {}</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/status_line.py"/>
        <source>Does it again</source>
        <translation>Робить це знову</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/status_line.py"/>
        <source>Lists all that is going on</source>
        <translation>Перелічує все, що триває</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/status_line.py"/>
        <source>Lists them</source>
        <translation>Перелічує їх</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/status_line.py"/>
        <source>Progress</source>
        <translation>Перебіг</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/status_line.py"/>
        <source>Read only</source>
        <translation>Лише читання</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/status_line.py"/>
        <source>Saved %s</source>
        <translation>Збережено %s</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/status_line.py"/>
        <source>Shows the history</source>
        <translation>Показує історію</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/status_line.py"/>
        <source>Storing …</source>
        <translation>Збереження …</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/status_line.py"/>
        <source>Takes it back</source>
        <translation>Відкликає це</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/status_line.py"/>
        <source>The last good backup; shows all of them</source>
        <translation>Остання справна резервна копія; показує всі</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/status_line.py"/>
        <source>Undo: %s</source>
        <translation>Скасувати: %s</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/status_line.py"/>
        <source>{place} of {count}</source>
        <translation>{place} з {count}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/main_window/status_line.py"/>
        <source>{} claims have no evidence</source>
        <extracomment>For 1: {} claim has no evidence</extracomment>
        <translation>
            <numerusform>{} твердження без доказів</numerusform>
            <numerusform>{} твердження без доказів</numerusform>
            <numerusform>{} тверджень без доказів</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/main_window/status_line.py"/>
        <source>{} more</source>
        <translation>ще {}</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/status_line.py"/>
        <source>{} not stored yet</source>
        <translation>ще не збережено: {}</translation>
    </message>
</context>
<context>
    <name>TabBar</name>
    <message>
        <location filename="../../ui/main_window/tab_bar.py"/>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/tab_bar.py"/>
        <source>Close tab</source>
        <translation>Закрити вкладку</translation>
    </message>
    <message>
        <location filename="../../ui/main_window/tab_bar.py"/>
        <source>Open sources and views</source>
        <translation>Відкриті джерела та подання</translation>
    </message>
</context>
<context>
    <name>TableActs</name>
    <message>
        <location filename="../../ui/workspace/table_acts.py"/>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/table_acts.py"/>
        <source>Move to bin</source>
        <translation>Перемістити до кошика</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/table_acts.py"/>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/table_acts.py"/>
        <source>Remove tag</source>
        <translation>Прибрати мітку</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <location filename="../../ui/views/tables/page.py"/>
        <source>Nothing fits</source>
        <translation>Нічого не підходить</translation>
    </message>
    <message>
        <location filename="../../ui/views/tables/page.py"/>
        <source>Nothing in the case is as the fields above want it.</source>
        <translation>У справі немає нічого, що відповідало б полям угорі.</translation>
    </message>
    <message>
        <location filename="../../ui/views/tables/page.py"/>
        <source>{there} of {all}</source>
        <translation>{there} з {all}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/views/tables/page.py"/>
        <source>{} chosen</source>
        <translation>
            <numerusform>вибрано {}</numerusform>
            <numerusform>вибрано {}</numerusform>
            <numerusform>вибрано {}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <location filename="../../ui/workspace/tables.py"/>
        <source>Any collection</source>
        <translation>Будь-яка добірка</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/tables.py"/>
        <source>Any kind</source>
        <translation>Будь-який вид</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/tables.py"/>
        <source>Any status</source>
        <translation>Будь-який стан</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/tables.py"/>
        <source>Any tag</source>
        <translation>Будь-яка мітка</translation>
    </message>
    <message>
        <location filename="../../ui/views/tables/columns.py"/>
        <source>By</source>
        <translation>Хто</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/tables.py"/>
        <source>Collection</source>
        <translation>Добірка</translation>
    </message>
    <message>
        <location filename="../../ui/views/tables/columns.py"/>
        <source>Collections</source>
        <translation>Добірки</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/tables.py"/>
        <source>Every passage and region that you mark stands here, from all sources.</source>
        <translation>Тут стоїть кожен уривок і кожна ділянка, які ви позначите, з усіх джерел.</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/tables.py"/>
        <source>Find among the marks</source>
        <translation>Знайти серед позначок</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/tables.py"/>
        <source>Find among the sources</source>
        <translation>Знайти серед джерел</translation>
    </message>
    <message>
        <location filename="../../ui/views/tables/columns.py"/>
        <source>Grade</source>
        <translation>Оцінка</translation>
    </message>
    <message>
        <location filename="../../ui/views/tables/columns.py"/>
        <source>Imported</source>
        <translation>Імпортовано</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/tables.py"/>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <location filename="../../ui/views/tables/columns.py"/>
        <source>Made</source>
        <translation>Створено</translation>
    </message>
    <message>
        <location filename="../../ui/views/tables/columns.py"/>
        <location filename="../../ui/workspace/tables.py"/>
        <source>Marks</source>
        <translation>Позначки</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/tables.py"/>
        <source>No marks yet</source>
        <translation>Позначок ще немає</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/tables.py"/>
        <source>No sources yet</source>
        <translation>Джерел ще немає</translation>
    </message>
    <message>
        <location filename="../../ui/views/tables/columns.py"/>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <location filename="../../ui/views/tables/columns.py"/>
        <source>Published</source>
        <translation>Опубліковано</translation>
    </message>
    <message>
        <location filename="../../ui/views/tables/columns.py"/>
        <source>Publisher</source>
        <translation>Видавець</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/tables.py"/>
        <source>Reading status</source>
        <translation>Стан читання</translation>
    </message>
    <message>
        <location filename="../../ui/views/tables/columns.py"/>
        <source>Region of {width} × {height} pixels</source>
        <translation>Ділянка {width} × {height} пікселів</translation>
    </message>
    <message>
        <location filename="../../ui/views/tables/columns.py"/>
        <source>Shows</source>
        <translation>Показує</translation>
    </message>
    <message>
        <location filename="../../ui/views/tables/columns.py"/>
        <source>Source</source>
        <translation>Джерело</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/tables.py"/>
        <source>Sources</source>
        <translation>Джерела</translation>
    </message>
    <message>
        <location filename="../../ui/views/tables/columns.py"/>
        <source>Status</source>
        <translation>Стан</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/tables.py"/>
        <source>Tag</source>
        <translation>Мітка</translation>
    </message>
    <message>
        <location filename="../../ui/views/tables/columns.py"/>
        <source>Tags</source>
        <translation>Мітки</translation>
    </message>
    <message>
        <location filename="../../ui/views/tables/columns.py"/>
        <source>Title</source>
        <translation>Назва</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/tables.py"/>
        <source>What you import stands here, to be put in order, read and tagged.</source>
        <translation>Тут стоїть імпортоване, щоб його впорядкувати, прочитати й дати мітки.</translation>
    </message>
    <message>
        <location filename="../../ui/views/tables/columns.py"/>
        <source>Words</source>
        <translation>Слова</translation>
    </message>
</context>
<context>
    <name>TaggedList</name>
    <message>
        <location filename="../../ui/panels/inspector/tagged.py"/>
        <source>Marks with this tag</source>
        <translation>Позначки з цією міткою</translation>
    </message>
</context>
<context>
    <name>TaggedSection</name>
    <message>
        <location filename="../../ui/panels/inspector/tagged.py"/>
        <source>Merge into…</source>
        <translation>Об’єднати з…</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/tagged.py"/>
        <source>Passages and regions</source>
        <translation>Уривки й ділянки</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/tagged.py"/>
        <source>Put under…</source>
        <translation>Підпорядкувати…</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/tagged.py"/>
        <source>Remove tag</source>
        <translation>Прибрати мітку</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/tagged.py"/>
        <source>Replace with…</source>
        <translation>Замінити на…</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/tagged.py"/>
        <source>Split off…</source>
        <translation>Відділити…</translation>
    </message>
    <message>
        <location filename="../../ui/panels/inspector/tagged.py"/>
        <source>{chosen} of {count} chosen</source>
        <translation>вибрано {chosen} з {count}</translation>
    </message>
</context>
<context>
    <name>Tagging</name>
    <message>
        <location filename="../../ui/workspace/tagging.py"/>
        <source>Merge the two</source>
        <translation>Об’єднати обидві</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/tagging.py"/>
        <source>Put one place down</source>
        <translation>Посунути на одне місце вниз</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/tagging.py"/>
        <source>Put one place up</source>
        <translation>Посунути на одне місце вгору</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/tagging.py"/>
        <source>Take out of the tag above</source>
        <translation>Вилучити з мітки вище</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/tagging.py"/>
        <source>The tags are merged.</source>
        <translation>Мітки об’єднано.</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/tagging.py"/>
        <source>There is a tag “{}” here already.</source>
        <translation>Мітка «{}» тут уже є.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/workspace/tagging.py"/>
        <source>{} marks are tagged anew.</source>
        <extracomment>For 1: {} mark is tagged anew.</extracomment>
        <translation>
            <numerusform>Змінено мітки {} позначки.</numerusform>
            <numerusform>Змінено мітки {} позначок.</numerusform>
            <numerusform>Змінено мітки {} позначок.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="vanished">Скасувати</translation>
    </message>
</context>
<context>
    <name>TextTab</name>
    <message>
        <location filename="../../ui/documents/text_tab.py"/>
        <source>collected {}</source>
        <translation>отримано {}</translation>
    </message>
    <message>
        <location filename="../../ui/documents/text_tab.py"/>
        <source>published {}</source>
        <translation>опубліковано {}</translation>
    </message>
    <message>
        <location filename="../../ui/documents/text_tab.py"/>
        <source>reliability {}</source>
        <translation>надійність {}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/documents/text_tab.py"/>
        <source>{} characters</source>
        <extracomment>For 1: {} character</extracomment>
        <translation>
            <numerusform>{} знак</numerusform>
            <numerusform>{} знаки</numerusform>
            <numerusform>{} знаків</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/documents/text_tab.py"/>
        <source>{} words</source>
        <extracomment>For 1: {} word</extracomment>
        <translation>
            <numerusform>{} слово</numerusform>
            <numerusform>{} слова</numerusform>
            <numerusform>{} слів</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <location filename="../../ui/documents/text/text_view.py"/>
        <source>Arrows move this end, with Ctrl by word · Tab: the other end · Enter: keep · Escape: leave</source>
        <translation>Стрілки рухають цей кінець, з Ctrl – по словах · Tab: інший кінець · Enter: зберегти · Escape: вийти</translation>
    </message>
    <message>
        <location filename="../../ui/documents/text/text_view.py"/>
        <source>Brackets step through marks, Tab cycles through marks here, Enter edits ends</source>
        <translation>Квадратні дужки ведуть від позначки до позначки, Tab перебирає позначки тут, Enter змінює межі</translation>
    </message>
    <message>
        <location filename="../../ui/documents/text/text_view.py"/>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
</context>
<context>
    <name>Themes</name>
    <message>
        <location filename="../../ui/theme/theme_words.py"/>
        <source>As the system</source>
        <translation>Як у системі</translation>
    </message>
    <message>
        <location filename="../../ui/theme/theme_words.py"/>
        <source>Dark</source>
        <translation>Темні</translation>
    </message>
    <message>
        <location filename="../../ui/theme/theme_words.py"/>
        <source>High contrast, dark</source>
        <translation>Високий контраст, темні</translation>
    </message>
    <message>
        <location filename="../../ui/theme/theme_words.py"/>
        <source>High contrast, light</source>
        <translation>Високий контраст, світлі</translation>
    </message>
    <message>
        <location filename="../../ui/theme/theme_words.py"/>
        <source>Light</source>
        <translation>Світлі</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <location filename="../../app/safekeeping/passphrases/strength.py"/>
        <source>about {}</source>
        <translation>близько {}</translation>
    </message>
    <message>
        <location filename="../../app/safekeeping/passphrases/strength.py"/>
        <source>day|days</source>
        <translation>доби|діб|діб</translation>
    </message>
    <message>
        <location filename="../../app/safekeeping/passphrases/strength.py"/>
        <source>hour|hours</source>
        <translation>години|годин|годин</translation>
    </message>
    <message>
        <location filename="../../app/safekeeping/passphrases/strength.py"/>
        <source>less than a minute</source>
        <translation>менше хвилини</translation>
    </message>
    <message>
        <location filename="../../app/safekeeping/passphrases/strength.py"/>
        <source>minute|minutes</source>
        <translation>хвилини|хвилин|хвилин</translation>
    </message>
    <message>
        <location filename="../../app/safekeeping/passphrases/strength.py"/>
        <source>month|months</source>
        <translation>місяця|місяців|місяців</translation>
    </message>
    <message>
        <location filename="../../app/safekeeping/passphrases/strength.py"/>
        <source>more than a thousand years</source>
        <translation>понад тисячу років</translation>
    </message>
    <message>
        <location filename="../../app/safekeeping/passphrases/strength.py"/>
        <source>year|years</source>
        <translation>року|років|років</translation>
    </message>
</context>
<context>
    <name>UnlockForm</name>
    <message>
        <location filename="../../ui/dialogs/passphrase_forms.py"/>
        <source>%s is encrypted. It opens with its passphrase only.</source>
        <translation>%s зашифровано. Відкрити можна лише парольною фразою.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/passphrase_forms.py"/>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/passphrase_forms.py"/>
        <source>Passphrase</source>
        <translation>Парольна фраза</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/passphrase_forms.py"/>
        <source>Type the passphrase of the case.</source>
        <translation>Введіть парольну фразу справи.</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>against</source>
        <translation>проти</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>byte|bytes</source>
        <translation>байт|байти|байтів</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>for</source>
        <translation>за</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>neither for nor against</source>
        <translation>ні за, ні проти</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>no</source>
        <translation>ні</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>nothing</source>
        <translation>нічого</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>pixel|pixels</source>
        <translation>піксель|пікселі|пікселів</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>yes</source>
        <translation>так</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>{width} × {height} pixels at {x}, {y}</source>
        <translation>{width} × {height} пікселів у {x}, {y}</translation>
    </message>
    <message>
        <location filename="../../app/phrases/fields.py"/>
        <source>{} s</source>
        <translation>{} с</translation>
    </message>
</context>
<context>
    <name>VerificationWindow</name>
    <message>
        <location filename="../../ui/dialogs/verification_window.py"/>
        <source>All in order</source>
        <translation>Усе гаразд</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/verification_window.py"/>
        <source>Also to be known</source>
        <translation>Також варто знати</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/verification_window.py"/>
        <source>Copy as text</source>
        <translation>Копіювати як текст</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/verification_window.py"/>
        <source>Journal: step {}, SHA-256</source>
        <translation>Журнал: крок {}, SHA-256</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/verification_window.py"/>
        <source>Looked at: {}.</source>
        <translation>Переглянуто: {}.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/verification_window.py"/>
        <source>Save a seal…</source>
        <translation>Зберегти печатку…</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/verification_window.py"/>
        <source>Save as text…</source>
        <translation>Зберегти як текст…</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/verification_window.py"/>
        <source>The file agrees with its own record. To be able to show later that nothing was changed since today, save a seal and keep it apart from the case.</source>
        <translation>Файл узгоджується з власним записом. Щоб згодом показати, що від сьогодні нічого не змінено, збережіть печатку й тримайте її окремо від справи.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/verification_window.py"/>
        <source>The seal of step {} does not hold.</source>
        <translation>Печатка кроку {} не збігається.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/verification_window.py"/>
        <source>The seal of step {} holds: nothing that was in the case by then has been changed, added or taken out unnoticed since.</source>
        <translation>Печатка кроку {} збігається: нічого з того, що було у справі на той час, відтоді непомітно не змінено, не додано й не вилучено.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/verification_window.py"/>
        <source>Verification</source>
        <translation>Перевірка</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/verification_window.py"/>
        <source>What was found</source>
        <translation>Що знайдено</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/verification_window.py"/>
        <source>Write the journal's head to a file that is kept elsewhere</source>
        <translation>Записати вершину журналу у файл, який зберігають окремо</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/verification_window.py"/>
        <source>{time} UTC, in {seconds} s</source>
        <translation>{time} UTC, за {seconds} с</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/verification_window.py"/>
        <source>{} more: copy or save the text to read them all.</source>
        <translation>ще {}: скопіюйте або збережіть текст, щоб прочитати всі.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/dialogs/verification_window.py"/>
        <source>{} things are wrong</source>
        <extracomment>For 1: {} thing is wrong</extracomment>
        <translation>
            <numerusform>{} порушення</numerusform>
            <numerusform>{} порушення</numerusform>
            <numerusform>{} порушень</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <location filename="../../ui/workspace/versions.py"/>
        <source>Carry over</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/versions.py"/>
        <source>Carrying marks over</source>
        <translation>Перенесення позначок</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/versions.py"/>
        <source>Make it one</source>
        <translation>Зробити нею</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/versions.py"/>
        <source>Sources</source>
        <translation>Джерела</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/versions.py"/>
        <source>The earlier version of {}</source>
        <translation>Попередня версія {}</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/versions.py"/>
        <source>The later version of {}</source>
        <translation>Пізніша версія {}</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/versions.py"/>
        <source>There was no further mark to carry over.</source>
        <translation>Більше не було позначок, щоб перенести.</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/versions.py"/>
        <source>{carried}, {rest}.</source>
        <translation>{carried}, {rest}.</translation>
    </message>
    <message>
        <location filename="../../ui/workspace/versions.py"/>
        <source>{later} may be a later version of {earlier} {title}</source>
        <translation>{later} може бути пізнішою версією {earlier} {title}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/workspace/versions.py"/>
        <source>{} marks carried over</source>
        <extracomment>For 1: {} mark carried over</extracomment>
        <translation>
            <numerusform>перенесено {} позначку</numerusform>
            <numerusform>перенесено {} позначки</numerusform>
            <numerusform>перенесено {} позначок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/workspace/versions.py"/>
        <source>{} marks of {earlier} can be carried over</source>
        <extracomment>For 1: {} mark of {earlier} can be carried over</extracomment>
        <translation>
            <numerusform>Можна перенести {} позначку з {earlier}</numerusform>
            <numerusform>Можна перенести {} позначки з {earlier}</numerusform>
            <numerusform>Можна перенести {} позначок з {earlier}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/workspace/versions.py"/>
        <source>{} stand nowhere yet</source>
        <extracomment>For 1: {} stands nowhere yet</extracomment>
        <translation>
            <numerusform>{} ще ніде не стоїть</numerusform>
            <numerusform>{} ще ніде не стоять</numerusform>
            <numerusform>{} ще ніде не стоять</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vocabulary</name>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Add text layer</source>
        <translation>Додавання шару тексту</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Ambiguous</source>
        <translation>Неоднозначно</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Annotation</source>
        <translation>Анотація</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Article</source>
        <translation>Стаття</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Asserts</source>
        <translation>Стверджує</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Assessment</source>
        <translation>Оцінка</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Attached by hand</source>
        <translation>Прикріплено вручну</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Back up case</source>
        <translation>Резервне копіювання справи</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Believes</source>
        <translation>Вважає</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Certain</source>
        <translation>Певно</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Change passphrase</source>
        <translation>Зміна парольної фрази</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Civilian</source>
        <translation>Цивільна особа</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Claim</source>
        <translation>Твердження</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Collection</source>
        <translation>Добірка</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Combatant</source>
        <translation>Комбатант</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Completely reliable</source>
        <translation>Цілком надійне</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Confirmed</source>
        <translation>Підтверджено</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Confirmed by other sources</source>
        <translation>Підтверджено іншими джерелами</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Consistent</source>
        <translation>Узгоджується</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Contested</source>
        <translation>Оспорюване</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Copy picture uncovered</source>
        <translation>Копіювання зображення незакритим</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Copy quote with real names</source>
        <translation>Копіювання цитати зі справжніми іменами</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Copy text</source>
        <translation>Копіювання тексту</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Deceased</source>
        <translation>Померла особа</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Denies</source>
        <translation>Заперечує</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Detainee</source>
        <translation>Затримана особа</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Done</source>
        <translation>Опрацьовано</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Doubtful</source>
        <translation>Сумнівна</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Event</source>
        <translation>Подія</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Evidence</source>
        <translation>Доказ</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Export report</source>
        <translation>Експорт звіту</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Export web annotations</source>
        <translation>Експорт вебанотацій</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Fact</source>
        <translation>Факт</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Fairly reliable</source>
        <translation>Досить надійне</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Gone</source>
        <translation>Зникло</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Group</source>
        <translation>Група</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>High</source>
        <translation>Висока</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Import</source>
        <translation>Імпорт</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Improbable</source>
        <translation>Неправдоподібна</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Inconsistent</source>
        <translation>Не узгоджується</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Infers</source>
        <translation>Виснує</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Judgment</source>
        <translation>Судження</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Left behind</source>
        <translation>Залишено позаду</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Link</source>
        <translation>Зв’язок</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Low</source>
        <translation>Низька</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Minor</source>
        <translation>Неповнолітня особа</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Moderate</source>
        <translation>Помірна</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Moved</source>
        <translation>Переміщено</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Named</source>
        <translation>З іменем</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Neutral</source>
        <translation>Нейтрально</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Not applicable</source>
        <translation>Не застосовно</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Not usually reliable</source>
        <translation>Зазвичай ненадійне</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>OCR</source>
        <translation>OCR</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Official</source>
        <translation>Посадова особа</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Organisation</source>
        <translation>Організація</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Person</source>
        <translation>Особа</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Place</source>
        <translation>Місце</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Possibly true</source>
        <translation>Можливо правдива</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Print</source>
        <translation>Друк</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Prisoner of war</source>
        <translation>Військовополонений</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Probably true</source>
        <translation>Імовірно правдива</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Question</source>
        <translation>Питання</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Reading</source>
        <translation>Читається</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Recover what could be read</source>
        <translation>Відновлення того, що читається</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Refuted</source>
        <translation>Спростоване</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Reliability cannot be judged</source>
        <translation>Надійність оцінити неможливо</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Remove passphrase</source>
        <translation>Зняття парольної фрази</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Restore from backup</source>
        <translation>Відновлення з резервної копії</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Save full copy</source>
        <translation>Збереження повної копії</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Save original</source>
        <translation>Збереження оригіналу</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Save seal</source>
        <translation>Збереження печатки</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Set passphrase</source>
        <translation>Встановлення парольної фрази</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Source</source>
        <translation>Джерело</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Supported</source>
        <translation>Підтверджене</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Tag</source>
        <translation>Мітка</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Text layer</source>
        <translation>Шар тексту</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>To review</source>
        <translation>Переглянути</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Transcript</source>
        <translation>Розшифровка</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Translation</source>
        <translation>Переклад</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Truth cannot be judged</source>
        <translation>Правдивість оцінити неможливо</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Unassessed</source>
        <translation>Не оцінене</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Unknown</source>
        <translation>Невідомо</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Unnamed</source>
        <translation>Без імені</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Unread</source>
        <translation>Не прочитано</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Unreliable</source>
        <translation>Ненадійне</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Usually reliable</source>
        <translation>Зазвичай надійне</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Verify case</source>
        <translation>Перевірка справи</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Very consistent</source>
        <translation>Повністю узгоджується</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Very inconsistent</source>
        <translation>Зовсім не узгоджується</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Whole page</source>
        <translation>Уся сторінка</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>Withdrawn</source>
        <translation>Відкликане</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>almost certain</source>
        <translation>майже напевно</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>almost no chance</source>
        <translation>майже неможливо</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>likely</source>
        <translation>імовірно</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>roughly even chance</source>
        <translation>приблизно рівні шанси</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>unlikely</source>
        <translation>малоймовірно</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>very likely</source>
        <translation>дуже ймовірно</translation>
    </message>
    <message>
        <location filename="../../app/vocabulary.py"/>
        <source>very unlikely</source>
        <translation>дуже малоймовірно</translation>
    </message>
</context>
<context>
    <name>WhoForm</name>
    <message>
        <location filename="../../ui/dialogs/user_forms.py"/>
        <source>Every step in a case is recorded with the name of the person who made it. The name stays on this machine and in the cases that you work on.</source>
        <translation>Кожен крок у справі записується з іменем того, хто його зробив. Ім’я лишається на цій машині та у справах, над якими ви працюєте.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/user_forms.py"/>
        <source>Go on</source>
        <translation>Далі</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/user_forms.py"/>
        <source>Steps are recorded under a name; a made-up one will do.</source>
        <translation>Кроки записуються під іменем; підійде й вигадане.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/user_forms.py"/>
        <source>Who are you?</source>
        <translation>Хто ви?</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/user_forms.py"/>
        <source>Your name</source>
        <translation>Ваше ім’я</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <location filename="../../ui/workspace/workspace.py"/>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
</context>
<context>
    <name>_TypeStage</name>
    <message>
        <location filename="../../ui/popups/link_popup.py"/>
        <source>Note (Tab), then Enter</source>
        <translation>Нотатка (Tab), потім Enter</translation>
    </message>
    <message>
        <location filename="../../ui/popups/link_popup.py"/>
        <source>Note of the link</source>
        <translation>Нотатка зв’язку</translation>
    </message>
    <message>
        <location filename="../../ui/popups/link_popup.py"/>
        <source>Type of the link</source>
        <translation>Тип зв’язку</translation>
    </message>
</context>
</TS>
