/**
 * Excalidraw's Russian (0.18.1) leaves about a hundred texts in English. These are the ones a person meets on our board;
 * what the board does not offer (libraries, embeds, live collaboration, its own palette) is left out.
 */
type Texts = { [key: string]: string | Texts }

const russian: Texts = {
  labels: {
    changeStroke: 'Изменить цвет обводки',
    changeBackground: 'Изменить цвет заливки',
    arrowhead_circle: 'Круг',
    arrowhead_circle_outline: 'Круг (контур)',
    arrowhead_triangle_outline: 'Треугольник (контур)',
    arrowhead_diamond: 'Ромб',
    arrowhead_diamond_outline: 'Ромб (контур)',
    arrowhead_crowfoot_many: '«Воронья лапка»: много',
    arrowhead_crowfoot_one: '«Воронья лапка»: один',
    arrowhead_crowfoot_one_or_many: '«Воронья лапка»: один или много',
    more_options: 'Ещё',
    arrowtypes: 'Вид стрелки',
    arrowtype_sharp: 'Прямая стрелка',
    arrowtype_round: 'Изогнутая стрелка',
    arrowtype_elbowed: 'Стрелка с прямыми углами',
    toggleGrid: 'Сетка',
    showFonts: 'Выбрать шрифт',
    link: {
      empty: 'Ссылки нет',
      hint: 'Введите или вставьте ссылку',
      goToElement: 'Перейти к объекту',
    },
    lineEditor: { editArrow: 'Изменить стрелку' },
    selectAllElementsInFrame: 'Выделить всё во фрейме',
    removeAllElementsFromFrame: 'Убрать всё из фрейма',
    wrapSelectionInFrame: 'Обвести выделенное фреймом',
    zoomToFitViewport: 'Вписать в экран',
    zoomToFitSelection: 'Показать выделенное целиком',
    zoomToFit: 'Показать всё',
    autoResize: 'Подбирать ширину по тексту',
    imageCropping: 'Обрезка картинки',
    unCroppedDimension: 'Размер до обрезки',
  },
  element: {
    rectangle: 'Прямоугольник',
    diamond: 'Ромб',
    ellipse: 'Эллипс',
    arrow: 'Стрелка',
    line: 'Линия',
    freedraw: 'Рисунок от руки',
    text: 'Текст',
    image: 'Картинка',
    group: 'Группа',
    frame: 'Фрейм',
    selection: 'Выделение',
  },
  search: {
    title: 'Найти на доске',
    noMatch: 'Ничего не нашлось',
    singleResult: 'совпадение',
    multipleResults: 'совпадений',
    placeholder: 'Найти текст на доске',
  },
  toolBar: { frame: 'Фрейм', extraTools: 'Ещё инструменты' },
  hints: {
    dismissSearch: 'Esc закрывает поиск',
    arrowTool:
      'Щёлкайте, чтобы поставить несколько точек, или тяните, чтобы провести одну линию. Ещё раз {{arrowShortcut}} меняет вид стрелки.',
    createFlowchart: 'CtrlOrCmd и стрелка на клавиатуре добавят соседний блок схемы',
    disableSnapping: 'С зажатым CtrlOrCmd ничего не прилипает',
    enterCropEditor: 'Двойной щелчок или Enter — обрезать картинку',
    leaveCropEditor: 'Щёлкните мимо картинки или нажмите Enter или Esc, чтобы закончить обрезку',
  },
  helpDialog: {
    createFlowchart: 'Добавить соседний блок схемы',
    navigateFlowchart: 'Перейти по блокам схемы',
    cropStart: 'Обрезать картинку',
    cropFinish: 'Закончить обрезку',
  },
  stats: {
    shapes: 'Объекты',
    fullTitle: 'Свойства доски и объектов',
    generalStats: 'Общие',
    elementProperties: 'Свойства объекта',
  },
  toast: { copyToClipboardAsSvg: '{{exportSelection}} скопировано в буфер обмена как SVG\n({{exportColorScheme}})' },
  mermaid: {
    description:
      'Поддерживаются <flowchartLink>блок-схемы</flowchartLink>, <sequenceLink>диаграммы последовательности</sequenceLink> и <classLink>диаграммы классов</classLink>. Остальное вставится картинкой.',
  },
  quickSearch: { placeholder: 'Быстрый поиск' },
  fontList: {
    badge: { old: 'старый' },
    sceneFonts: 'На этой доске',
    availableFonts: 'Все шрифты',
    empty: 'Такого шрифта нет',
  },
}

let isSpoken = false
const english: [Texts, string, string | Texts | undefined][] = []

/**
 * Completes Excalidraw's texts for a language of ours. Where its Russian has no section at all it reads the English one,
 * so that is where the Russian goes while it is spoken. Both are the very objects Excalidraw reads from.
 */
export async function completeExcalidrawTexts(locale: string): Promise<void> {
  const isRussian = locale === 'ru'
  if (isRussian === isSpoken) return
  isSpoken = isRussian
  if (!isRussian) {
    for (const [texts, key, before] of english.splice(0)) {
      if (before === undefined) delete texts[key]
      else texts[key] = before
    }
    return
  }
  const [theirs, fallback] = await Promise.all([
    import('../../node_modules/@excalidraw/excalidraw/dist/prod/locales/ru-RU-B4JR7IUQ.js'),
    import('../../node_modules/@excalidraw/excalidraw/dist/prod/locales/en-B4ZKOASM.js'),
  ])
  if (!isSpoken) return
  for (const [section, texts] of Object.entries(russian)) {
    if (typeof texts === 'string') continue
    const target = theirs.default[section]
    if (typeof target === 'object') fill(target, texts)
    else {
      const borrowed = fallback.default[section]
      if (typeof borrowed === 'object') fill(borrowed, texts, english)
    }
  }
}

/** Writes `texts` into `target`, level by level; notes in `before` what stood there. */
function fill(target: Texts, texts: Texts, before?: typeof english): void {
  for (const [key, text] of Object.entries(texts)) {
    const there = target[key]
    if (typeof text === 'object' && typeof there === 'object') fill(there, text, before)
    else {
      before?.push([target, key, there])
      target[key] = text
    }
  }
}
